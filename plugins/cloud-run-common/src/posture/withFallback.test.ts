import fc from 'fast-check';
import { arbitraryPostures } from './testing/arbitraryPosture';
import {
  exampleGrant,
  examplePosture,
  inPart,
  missing,
  seen,
} from './testing/examplePosture';
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

  it('keeps what it saw of a list, whatever the fallback makes of it', () => {
    const invokers = inPart('own', exampleGrant('allUsers'));
    const { auth } = withFallback(
      examplePosture({ auth: { invokers } }),
      examplePosture(),
    );
    expect(auth.invokers).toEqual(invokers);
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
