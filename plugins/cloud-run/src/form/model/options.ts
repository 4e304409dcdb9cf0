import type { Policy } from 'backstage-plugin-cloud-run-common';
import type { NetworkDraft, Reach } from './NetworkDraft';
import { loadBalancerTypeOf } from './questions';

/** The options that another answer or the organisation's policy can rule out. */
export type OptionId =
  | `ingress.${NetworkDraft['ingress']['setting']}`
  | `auth.${NetworkDraft['auth']['method']}`
  | `by.${NetworkDraft['auth']['by']}`
  | `at.${NetworkDraft['auth']['at']}`
  | `reach.${Reach}`
  | `nat.${NetworkDraft['egress']['nat']}`
  | 'cdn';

/** Why an option cannot be chosen. The texts are in `form.unavailable`. */
export type UnavailableReason =
  | 'policyIngress'
  | 'policyEgress'
  | 'policyPublic'
  | 'policyInvokerCheck'
  | 'policyAllUsers'
  | 'iapWithoutLoadBalancer'
  | 'iapWithCdn'
  | 'cdnWithIap'
  | 'newVpcHasNoNat';

/** The options that cannot be chosen, each with its reason. */
export type UnavailableOptions = Partial<Record<OptionId, UnavailableReason>>;

const SETTINGS: NetworkDraft['ingress']['setting'][] = [
  'all',
  'internal',
  'internal-and-cloud-load-balancing',
];

const TRAFFIC_OF_REACH = {
  internet: 'default',
  'private-resources': 'private-ranges-only',
  'known-addresses': 'all-traffic',
  everything: 'all-traffic',
} as const satisfies Record<Reach, string>;

const REACHES: Reach[] = [
  'internet',
  'private-resources',
  'known-addresses',
  'everything',
];

function byPolicy(policy: Policy): UnavailableOptions {
  const found: UnavailableOptions = {};
  const { allowedIngress, allowedEgress, allowedInvokers } = policy;
  for (const setting of SETTINGS) {
    if (allowedIngress && !allowedIngress.includes(setting)) {
      found[`ingress.${setting}`] = 'policyIngress';
    }
  }
  for (const reach of REACHES) {
    if (allowedEgress && !allowedEgress.includes(TRAFFIC_OF_REACH[reach])) {
      found[`reach.${reach}`] = 'policyEgress';
    }
  }
  const checkOff = allowedInvokers?.invokerCheckDisabled ?? true;
  const allUsers = allowedInvokers?.allUsers ?? true;
  if (!checkOff) {
    found['by.invoker-check-disabled'] = 'policyInvokerCheck';
  }
  if (!allUsers) {
    found['by.all-users'] = 'policyAllUsers';
  }
  if (!checkOff && !allUsers) {
    found['auth.public'] = 'policyPublic';
  }
  return found;
}

function byOtherAnswers(draft: NetworkDraft): UnavailableOptions {
  const found: UnavailableOptions = {};
  const loadBalancer = loadBalancerTypeOf(draft);
  const { auth, ingress, vpc } = draft;
  const cdn = loadBalancer === 'global-external' && ingress.cdn;
  if (!loadBalancer) {
    found['at.load-balancer'] = 'iapWithoutLoadBalancer';
  } else if (cdn) {
    found['at.load-balancer'] = 'iapWithCdn';
  }
  if (auth.method === 'iap' && auth.at === 'load-balancer') {
    found.cdn = 'cdnWithIap';
  }
  if (vpc.kind === 'new') {
    found['nat.existing'] = 'newVpcHasNoNat';
  }
  return found;
}

/**
 * The options that cannot be chosen next to the other answers and under the policy. An answer that is already given
 * and then ruled out stays, and is marked as a problem: nothing is changed behind a person's back.
 */
export function unavailableOptions(
  draft: NetworkDraft,
  policy: Policy,
): UnavailableOptions {
  return { ...byOtherAnswers(draft), ...byPolicy(policy) };
}
