import { Condition, ListFact, all, any, is, some } from '../../facts';
import { NetworkPosture } from '../../posture';

/** Whether Identity-Aware Proxy is on somewhere and the condition holds for those it lets in there. */
export function iapAdmits(
  { auth, ingress }: NetworkPosture,
  condition: (accessors: ListFact<string>) => Condition,
): Condition {
  return any(
    all(is(auth.iap, 'enabled'), () => condition(auth.iapAccessors)),
    () =>
      some(ingress.loadBalancers, ({ iap, iapAccessors }) =>
        all(is(iap, 'enabled'), () => condition(iapAccessors)),
      ),
  );
}
