import { Policy } from 'backstage-plugin-cloud-run-common';
import { NetworkDraft, Reach } from './NetworkDraft';
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
  | 'organizationIngress'
  | 'organizationEgress'
  | 'organizationInvokerCheck'
  | 'organizationAllUsers'
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

/** Whether a list of what is allowed leaves something out. No list allows everything. */
function excludes(
  allowed: readonly string[] | undefined,
  value: string,
): boolean {
  return allowed !== undefined && !allowed.includes(value);
}

/** What the organisation policies of Google Cloud refuse, before anything is deployed. */
function byOrganizationPolicies({
  organizationPolicies: policies = {},
}: Policy): UnavailableOptions {
  const found: UnavailableOptions = {};
  for (const setting of SETTINGS) {
    if (excludes(policies['run.allowedIngress'], setting)) {
      found[`ingress.${setting}`] = 'organizationIngress';
    }
  }
  for (const reach of REACHES) {
    if (excludes(policies['run.allowedVPCEgress'], TRAFFIC_OF_REACH[reach])) {
      found[`reach.${reach}`] = 'organizationEgress';
    }
  }
  if (policies['run.managed.requireInvokerIam']) {
    found['by.invoker-check-disabled'] = 'organizationInvokerCheck';
  }
  if (
    policies['iam.allowedPolicyMemberDomains'] ||
    excludes(
      policies['iam.managed.allowedPolicyMembers'] &&
        (policies['iam.managed.allowedPolicyMembers'].allowedMemberSubjects ??
          []),
      'allUsers',
    )
  ) {
    found['by.all-users'] = 'organizationAllUsers';
  }
  return found;
}

/** What the organisation's own policy does not allow. */
function byOwnPolicy({
  allowedIngress,
  allowedEgress,
  allowedInvokers,
}: Policy): UnavailableOptions {
  const found: UnavailableOptions = {};
  for (const setting of SETTINGS) {
    if (excludes(allowedIngress, setting)) {
      found[`ingress.${setting}`] = 'policyIngress';
    }
  }
  for (const reach of REACHES) {
    if (excludes(allowedEgress, TRAFFIC_OF_REACH[reach])) {
      found[`reach.${reach}`] = 'policyEgress';
    }
  }
  if (allowedInvokers?.invokerCheckDisabled === false) {
    found['by.invoker-check-disabled'] = 'policyInvokerCheck';
  }
  if (allowedInvokers?.allUsers === false) {
    found['by.all-users'] = 'policyAllUsers';
  }
  return found;
}

function byPolicy(policy: Policy): UnavailableOptions {
  const found = { ...byOrganizationPolicies(policy), ...byOwnPolicy(policy) };
  return found['by.invoker-check-disabled'] && found['by.all-users']
    ? { ...found, 'auth.public': 'policyPublic' }
    : found;
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
