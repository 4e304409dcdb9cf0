import { Condition, all, any, is, some } from '../../facts';
import { IngressPosture, LoadBalancer } from '../../posture';
import { enforcesCloudArmor } from '../conditions';
import { MessageValues, Verdict, failWhen } from '../rule';

function isGuarded(loadBalancer: LoadBalancer): Condition {
  return any(is(loadBalancer.iap, 'enabled'), () =>
    enforcesCloudArmor(loadBalancer),
  );
}

/** The verdict on a way in that leads around the load balancer; milder where only Cloud CDN is missed. */
export function judgeBypass(
  wayAround: Condition,
  { loadBalancers }: IngressPosture,
  values: () => MessageValues = () => ({}),
): Verdict {
  const guarded = all(wayAround, () => some(loadBalancers, isGuarded));
  if (guarded.holds !== false) {
    return failWhen(guarded, () => ({ values: values() }));
  }
  return failWhen(
    all(wayAround, () => some(loadBalancers, ({ cdn }) => is(cdn, 'enabled'))),
    () => ({ severity: 'medium', values: values() }),
  );
}
