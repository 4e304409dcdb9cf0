import { NetworkIntentInput } from 'backstage-plugin-cloud-run-common';
import { entriesOf } from './entries';
import { fromDraft } from './fromDraft';
import { NetworkDraft } from './NetworkDraft';
import { asksForVpc, connectorSubnetOf, loadBalancerTypeOf } from './questions';
import { StandIn } from './StandIn';
import { toDraft } from './toDraft';

interface Gap {
  standIn: StandIn;
  isOpen: (draft: NetworkDraft) => boolean;
  fill: (draft: NetworkDraft, service: string) => NetworkDraft;
}

const named = ({ vpc }: NetworkDraft) =>
  vpc.network !== '' &&
  vpc.subnetwork !== '' &&
  (vpc.kind !== 'shared' || vpc.hostProject !== '');

const GAPS: Gap[] = [
  {
    standIn: 'domains',
    isOpen: draft =>
      loadBalancerTypeOf(draft) !== undefined &&
      entriesOf(draft.ingress.domains).length === 0,
    fill: (draft, service) => ({
      ...draft,
      ingress: { ...draft.ingress, domains: [`${service}.example.com`] },
    }),
  },
  {
    standIn: 'allowedRanges',
    isOpen: ({ ingress }) =>
      ingress.restrictRanges && entriesOf(ingress.allowedRanges).length === 0,
    fill: draft => ({
      ...draft,
      ingress: { ...draft.ingress, allowedRanges: ['203.0.113.0/24'] },
    }),
  },
  {
    standIn: 'accessors',
    isOpen: ({ auth }) =>
      auth.method === 'iap' && entriesOf(auth.accessors).length === 0,
    fill: draft => ({
      ...draft,
      auth: { ...draft.auth, accessors: ['group:people@example.com'] },
    }),
  },
  {
    standIn: 'network',
    isOpen: draft =>
      asksForVpc(draft) && draft.vpc.kind !== 'new' && !named(draft),
    fill: draft => ({
      ...draft,
      vpc: {
        ...draft.vpc,
        network: draft.vpc.network || 'network',
        subnetwork: draft.vpc.subnetwork || 'subnetwork',
        hostProject: draft.vpc.hostProject || 'host-project',
      },
    }),
  },
  {
    standIn: 'connectorSubnet',
    isOpen: ({ egress, vpc }) =>
      egress.reach !== 'internet' &&
      egress.path === 'connector' &&
      connectorSubnetOf(vpc.kind, egress.connectorSubnet) === 'existing' &&
      egress.connectorSubnetName === '',
    fill: draft => ({
      ...draft,
      egress: { ...draft.egress, connectorSubnetName: 'connector' },
    }),
  },
];

/** A network with something in the place of every answer that is still missing. */
export function completeNetwork(
  input: NetworkIntentInput,
  service: string,
): { network: NetworkIntentInput; standIns: StandIn[] } {
  const draft = toDraft(input);
  const gaps = GAPS.filter(gap => gap.isOpen(draft));
  return {
    network: fromDraft(
      gaps.reduce((filled, gap) => gap.fill(filled, service), draft),
    ),
    standIns: gaps.map(({ standIn }) => standIn),
  };
}
