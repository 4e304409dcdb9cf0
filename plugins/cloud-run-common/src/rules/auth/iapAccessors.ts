import { Condition, all, any, holds, is, some } from '../../facts';
import { NetworkPosture } from '../../posture';

/** Whether Identity-Aware Proxy is on somewhere and the predicate is true of those it lets in there. */
export function iapAdmits(
  { auth, ingress }: NetworkPosture,
  predicate: (accessors: readonly string[]) => boolean,
): Condition {
  return any(
    all(is(auth.iap, 'enabled'), () => holds(auth.iapAccessors, predicate)),
    () =>
      some(ingress.loadBalancers, ({ iap, iapAccessors }) =>
        all(is(iap, 'enabled'), () => holds(iapAccessors, predicate)),
      ),
  );
}
