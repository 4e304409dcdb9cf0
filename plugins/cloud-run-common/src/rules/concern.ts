import { Fact } from '../facts';
import { EgressPath, NetworkPosture } from '../posture';

/**
 * A part that a service can have or not have. A rule that names one is about services that have it; a service that is
 * known to have none passes.
 *
 * @public
 */
export type Concern =
  | 'load-balancers'
  | 'domain-mappings'
  | 'traffic-tags'
  | 'callers'
  | 'vpc-access'
  | 'direct-vpc'
  | 'connector'
  | 'cloud-nat';

/** Each concern as a bit of its own, so that a fleet is judged without looking up words. */
const BITS: Record<Concern, number> = {
  'load-balancers': 1,
  'domain-mappings': 2,
  'traffic-tags': 4,
  callers: 8,
  'vpc-access': 16,
  'direct-vpc': 32,
  connector: 64,
  'cloud-nat': 128,
};

/** The bit of what a rule concerns; 0 when it concerns every service. */
export function bitOf(concern: Concern | undefined): number {
  return concern === undefined ? 0 : BITS[concern];
}

function bitsOfList(list: Fact<readonly unknown[]>, bit: number): number {
  return list.state === 'known' && list.value.length === 0 ? bit : 0;
}

function bitsOfPath(path: Fact<EgressPath>): number {
  if (path.state === 'unknown') {
    return 0;
  }
  switch (path.value.kind) {
    case 'default':
      return BITS['vpc-access'] | BITS['direct-vpc'] | BITS.connector;
    case 'direct-vpc':
      return BITS.connector;
    case 'connector':
      return BITS['direct-vpc'];
    default:
      return 0;
  }
}

/** The bits of the parts that a service is known not to have. */
export function absentParts({
  ingress,
  egress: { path, nat },
  callers,
}: NetworkPosture): number {
  return (
    bitsOfList(ingress.loadBalancers, BITS['load-balancers']) |
    bitsOfList(ingress.domainMappings, BITS['domain-mappings']) |
    bitsOfList(ingress.trafficTags, BITS['traffic-tags']) |
    bitsOfList(callers, BITS.callers) |
    bitsOfPath(path) |
    (nat.state === 'known' && nat.value === null ? BITS['cloud-nat'] : 0)
  );
}
