import fc from 'fast-check';
import { ListFact, known } from '../facts';
import { arbitraryPostures } from './__testUtils__/arbitraryPosture';
import {
  exampleGrant,
  exampleLoadBalancer,
  examplePosture,
  inPart,
  missing,
  seen,
} from '../testUtils/posture/examplePosture';
import { Caller, InvokerGrant, NetworkPosture } from './types';
import { unknownPosture } from './unknownPosture';
import { withFallback } from './withFallback';

describe('a posture with a fallback', () => {
  it('takes what it knows itself, and the rest from the fallback', () => {
    const own = examplePosture({
      ingress: { setting: seen('all'), defaultUrl: missing('own') },
      auth: { iap: missing('own') },
      callers: missing('own'),
    });
    const fallback = examplePosture({
      ingress: { setting: seen('internal'), defaultUrl: seen('disabled') },
      auth: { iap: missing('fallback') },
      callers: seen([]),
      expectations: { public: true },
    });
    const result = withFallback(own, fallback);
    expect(result.ingress.setting).toEqual(seen('all'));
    expect(result.ingress.defaultUrl).toEqual(seen('disabled'));
    expect(result.auth.iap).toEqual(missing('own'));
    expect(result.callers).toEqual(seen([]));
    expect(result.expectations.public).toBe(true);
  });

  const withInvokers = (invokers: NetworkPosture['auth']['invokers']) =>
    examplePosture({ auth: { invokers } });
  const ann = exampleGrant('user:ann@example.com');
  const shop = exampleGrant('group:shop@example.com');

  it.each<[string, ListFact<InvokerGrant>, ListFact<InvokerGrant>]>([
    [
      'keeps what it saw of a list that the fallback knows without it',
      inPart('own', ann),
      seen([shop]),
    ],
    [
      'keeps what it saw of a list that the fallback does not know either',
      inPart('own', ann),
      missing('fallback'),
    ],
    ['keeps a list that it knows', seen([]), seen([shop])],
  ])('%s', (_, own, other) => {
    const { auth } = withFallback(withInvokers(own), withInvokers(other));
    expect(auth.invokers).toEqual(own);
  });

  it('takes a list that has all it saw, with the evidence of both', () => {
    const { auth } = withFallback(
      withInvokers(inPart('own', ann)),
      withInvokers(seen([shop, ann])),
    );
    const { evidence } = seen([]);
    expect(auth.invokers).toEqual(known([shop, ann], ...evidence, ...evidence));
  });

  it('takes what the fallback saw of a list where it saw nothing', () => {
    const part = inPart('fallback', ann);
    const { auth } = withFallback(
      withInvokers(missing('own')),
      withInvokers(part),
    );
    expect(auth.invokers).toEqual(part);
  });

  it('tells load balancers and domains apart', () => {
    const own = examplePosture({
      ingress: {
        loadBalancers: inPart('own', exampleLoadBalancer({ name: 'front' })),
        domainMappings: inPart('own', 'shop.example.com'),
      },
      callers: inPart<Caller>('own', {
        kind: 'workload',
        name: 'web',
        egress: examplePosture().egress,
      }),
    });
    const { ingress, callers } = withFallback(
      own,
      examplePosture({
        ingress: {
          loadBalancers: seen([exampleLoadBalancer({ name: 'other' })]),
          domainMappings: seen(['shop.example.com']),
        },
      }),
    );
    expect(ingress.loadBalancers).toEqual(own.ingress.loadBalancers);
    expect(ingress.domainMappings).toMatchObject({ state: 'known' });
    expect(callers).toEqual(own.callers);
  });

  it('changes nothing beside a posture that knows nothing', () => {
    fc.assert(
      fc.property(arbitraryPostures(), ({ truth }) => {
        const { service, expectations } = truth;
        const nothing = { ...unknownPosture(service), expectations };
        expect(withFallback(truth, nothing)).toEqual(truth);
        expect(withFallback(nothing, truth)).toEqual(truth);
      }),
      { numRuns: 50 },
    );
  });
});
