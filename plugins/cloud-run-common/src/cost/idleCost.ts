import { Deployment, loadBalancerOf } from '../intent';
import { cloudArmorRules } from '../posture';
import { LIST_PRICES, PriceTable } from './prices';

/** A part that costs something while nothing is called. @public */
export type CostPart =
  | 'forwarding-rules'
  | 'cloud-armor-policy'
  | 'cloud-armor-rules'
  | 'connector-instances'
  | 'nat-addresses'
  | 'private-dns-zone';

/** @public */
export interface CostItem {
  part: CostPart;
  quantity: number;
  /** For all of them, a month. */
  monthly: number;
}

/**
 * What the chosen network costs a month while idle. Traffic, requests and instances come on top.
 *
 * @public
 */
export interface IdleCost {
  currency: string;
  asOf: string;
  source: string;
  items: CostItem[];
  /** The sum of the items, rounded to cents. */
  monthly: number;
}

function cents(amount: number): number {
  return Math.round(amount * 100) / 100;
}

/**
 * The idle cost of one deployment. A regional load balancer's proxies are charged on top and are not in the table.
 *
 * @public
 */
export function idleCostOf(
  { network }: Deployment,
  prices: PriceTable = LIST_PRICES,
): IdleCost {
  const items: CostItem[] = [];
  const add = (part: CostPart, quantity: number, monthly: number) =>
    items.push({ part, quantity, monthly: cents(monthly) });
  const hours = (perHour: number) => perHour * prices.hoursPerMonth;

  const loadBalancer = loadBalancerOf(network);
  if (loadBalancer) {
    add(
      'forwarding-rules',
      loadBalancer.httpRedirect ? 2 : 1,
      hours(prices.perHour.forwardingRulesUpToFive),
    );
    if (loadBalancer.cloudArmor) {
      // The default rule comes with the policy.
      const rules = cloudArmorRules(loadBalancer.cloudArmor).length - 1;
      add('cloud-armor-policy', 1, prices.perMonth.cloudArmorPolicy);
      add('cloud-armor-rules', rules, rules * prices.perMonth.cloudArmorRule);
    }
  }
  const { egress } = network;
  if (egress.path === 'connector') {
    const { machineType, minInstances } = egress.connector;
    add(
      'connector-instances',
      minInstances,
      minInstances * hours(prices.perHour.connectorInstance[machineType]),
    );
  }
  if (egress.path !== 'default') {
    if (
      egress.traffic.setting === 'all-traffic' &&
      egress.traffic.nat.kind === 'reserved'
    ) {
      const { addresses } = egress.traffic.nat;
      add(
        'nat-addresses',
        addresses,
        addresses * hours(prices.perHour.natAddress),
      );
    }
    if (
      egress.callsInternalServices &&
      egress.traffic.setting === 'private-ranges-only'
    ) {
      add('private-dns-zone', 1, prices.perMonth.privateDnsZone);
    }
  }
  return {
    currency: prices.currency,
    asOf: prices.asOf,
    source: prices.source,
    items,
    monthly: cents(items.reduce((sum, { monthly }) => sum + monthly, 0)),
  };
}
