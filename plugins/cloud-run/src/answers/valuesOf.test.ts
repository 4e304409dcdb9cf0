import {
  exampleGrant,
  exampleLoadBalancer,
  examplePosture,
  inPart,
  missing,
  seen,
} from 'backstage-plugin-cloud-run-common/testUtils';
import { valuesOf } from './valuesOf';

describe('the values of a list', () => {
  const valueOf = (key: string, posture = examplePosture()) =>
    [...valuesOf(posture, 'ingress'), ...valuesOf(posture, 'auth')].find(
      value => value.key === key,
    );

  it('are all of one that is known', () => {
    expect(valueOf('invokers')).toMatchObject({
      fact: {
        state: 'known',
        value: { kind: 'items', items: ['group:shop@example.com'] },
      },
    });
    expect(valueOf('invokers')).not.toHaveProperty('seen');
  });

  it('are those that were seen, where there may be others', () => {
    const posture = examplePosture({
      auth: { invokers: inPart('auth.invokers', exampleGrant('allUsers')) },
    });
    expect(valueOf('invokers', posture)).toMatchObject({
      fact: { state: 'unknown', reason: { what: 'auth.invokers' } },
      seen: { value: { kind: 'items', items: ['allUsers'] } },
    });
  });

  it('are none where none was seen', () => {
    const posture = examplePosture({
      auth: { invokers: missing('auth.invokers') },
    });
    expect(valueOf('invokers', posture)).not.toHaveProperty('seen');
  });

  it('tell of each load balancer that was seen, and that there may be others', () => {
    const front = exampleLoadBalancer({ https: seen(true) });
    const posture = examplePosture({
      ingress: { loadBalancers: inPart('ingress.loadBalancers', front) },
    });
    expect(valueOf('https', posture)).toMatchObject({ of: 'front' });
    expect(valueOf('loadBalancers', posture)).toMatchObject({
      fact: { state: 'unknown' },
      seen: { value: { items: ['front'] } },
    });
    const known = examplePosture({ ingress: { loadBalancers: seen([front]) } });
    expect(valueOf('loadBalancers', known)).toBeUndefined();
  });
});
