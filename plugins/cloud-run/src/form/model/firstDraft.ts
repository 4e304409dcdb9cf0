import { Policy } from 'backstage-plugin-cloud-run-common';
import { NetworkDraft, initialDraft } from './NetworkDraft';
import { unavailableOptions } from './options';

const SETTINGS = [
  'internal',
  'internal-and-cloud-load-balancing',
  'all',
] as const;

const REACHES = ['internet', 'private-resources', 'everything'] as const;

/** The answers the form starts with: the most closed ones that the policy allows. */
export function firstDraft(policy: Policy): NetworkDraft {
  const ruledOut = unavailableOptions(initialDraft, policy);
  const { ingress, egress } = initialDraft;
  return {
    ...initialDraft,
    ingress: {
      ...ingress,
      setting:
        SETTINGS.find(setting => !ruledOut[`ingress.${setting}`]) ??
        ingress.setting,
    },
    egress: {
      ...egress,
      reach: REACHES.find(reach => !ruledOut[`reach.${reach}`]) ?? egress.reach,
    },
  };
}
