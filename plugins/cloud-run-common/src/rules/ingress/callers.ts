import { Condition, all, always, holds, is, itemsOf, some } from '../../facts';
import {
  Caller,
  NetworkPosture,
  admitsExternalLoadBalancers,
  isExternalLoadBalancer,
} from '../../posture';

export type WorkloadCaller = Extract<Caller, { kind: 'workload' }>;

export type ProductCaller = Extract<Caller, { kind: 'product' }>;

/** A question about callers that are workloads, which no other caller answers with yes. */
export function ofWorkload(
  condition: (caller: WorkloadCaller) => Condition,
): (caller: Caller) => Condition {
  return caller =>
    caller.kind === 'workload' ? condition(caller) : always(false);
}

/** A question about callers that are products, which no other caller answers with yes. */
export function ofProduct(
  condition: (caller: ProductCaller) => Condition,
): (caller: Caller) => Condition {
  return caller =>
    caller.kind === 'product' ? condition(caller) : always(false);
}

/** The names of the callers for which the condition holds, for a message. */
export function callersWhere(
  { callers }: NetworkPosture,
  condition: (caller: Caller) => Condition,
): string {
  return itemsOf(callers)
    .filter(caller => condition(caller).holds === true)
    .map(({ name }) => name)
    .join(', ');
}

/** Whether ingress asks of a request to the run.app URL that it comes from inside. */
export function wantsInternalRequests({ ingress }: NetworkPosture): Condition {
  return holds(
    ingress.setting,
    setting =>
      setting === 'internal' || setting === 'internal-and-cloud-load-balancing',
  );
}

/** Whether a caller from anywhere gets in through an external load balancer. */
export function entersByExternalLoadBalancer(
  posture: NetworkPosture,
): Condition {
  return all(admitsExternalLoadBalancers(posture), () =>
    some(posture.ingress.loadBalancers, isExternalLoadBalancer),
  );
}

/** Whether a caller of a network gets in through an internal load balancer. */
export function entersByInternalLoadBalancer({
  ingress,
}: NetworkPosture): Condition {
  return some(ingress.loadBalancers, ({ type }) =>
    holds(
      type,
      kind => kind === 'regional-internal' || kind === 'cross-region-internal',
    ),
  );
}

/** Whether a product calls the default run.app URL. */
export function callsDefaultUrl({ address }: ProductCaller): Condition {
  return is(address, 'default-url');
}
