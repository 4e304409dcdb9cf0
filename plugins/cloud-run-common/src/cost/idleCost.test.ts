import { NetworkIntentInput, networkIntentSchema } from '../intent';
import { idleCostOf } from './idleCost';
import { LIST_PRICES, PriceTable } from './prices';

const environment = {
  name: 'production',
  project: 'lantern-shop',
  region: 'asia-northeast1',
  minInstances: 0,
  maxInstances: 10,
  cpu: '1' as const,
  memory: '512Mi' as const,
};

const costOf = (network: NetworkIntentInput, prices?: PriceTable) =>
  idleCostOf(
    {
      service: 'storefront',
      names: {
        resources: 'storefront',
        serviceAccount: 'storefront',
        connector: 'storefront',
      },
      network: networkIntentSchema.parse(network),
      environment,
    },
    prices,
  );

const named = { method: 'iam' as const };

describe('idleCostOf', () => {
  it('is nothing without a load balancer, a connector or an address', () => {
    const cost = costOf({
      ingress: { setting: 'internal' },
      auth: named,
      egress: {
        path: 'direct-vpc',
        traffic: { setting: 'private-ranges-only' },
      },
      vpc: { kind: 'new' },
    });

    expect(cost).toEqual({
      currency: 'USD',
      asOf: LIST_PRICES.asOf,
      source: LIST_PRICES.source,
      items: [],
      monthly: 0,
    });
  });

  it('adds up a load balancer with Cloud Armor and two fixed addresses', () => {
    const cost = costOf({
      ingress: {
        setting: 'internal-and-cloud-load-balancing',
        loadBalancer: {
          type: 'global-external',
          domains: ['www.lantern.example'],
          cloudArmor: {
            rateLimit: { requestsPerMinute: 600 },
            allowedRanges: ['203.0.113.0/24'],
          },
        },
      },
      auth: { method: 'public' },
      egress: {
        path: 'direct-vpc',
        traffic: {
          setting: 'all-traffic',
          nat: { kind: 'reserved', addresses: 2 },
        },
      },
      vpc: { kind: 'new' },
    });

    expect(cost.items).toEqual([
      { part: 'forwarding-rules', quantity: 2, monthly: 18.25 },
      { part: 'cloud-armor-policy', quantity: 1, monthly: 5 },
      { part: 'cloud-armor-rules', quantity: 1, monthly: 1 },
      { part: 'nat-addresses', quantity: 2, monthly: 7.3 },
    ]);
    expect(cost.monthly).toBe(31.55);
  });

  it('counts the connector instances that always run, at the given prices', () => {
    const cost = costOf(
      {
        ingress: { setting: 'internal' },
        auth: named,
        egress: {
          path: 'connector',
          traffic: { setting: 'private-ranges-only' },
          connector: {
            subnet: { kind: 'new', range: '10.8.8.0/28' },
            minInstances: 3,
            maxInstances: 4,
          },
          callsInternalServices: true,
        },
        vpc: { kind: 'new' },
      },
      {
        ...LIST_PRICES,
        currency: 'JPY',
        perHour: {
          ...LIST_PRICES.perHour,
          connectorInstance: { 'e2-micro': 1.5, 'e2-standard-4': 20 },
        },
      },
    );

    expect(cost.currency).toBe('JPY');
    expect(cost.items).toEqual([
      { part: 'connector-instances', quantity: 3, monthly: 3285 },
      { part: 'private-dns-zone', quantity: 1, monthly: 0.2 },
    ]);
  });
});
