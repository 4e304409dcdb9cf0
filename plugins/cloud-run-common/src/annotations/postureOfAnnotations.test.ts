import fc from 'fast-check';
import { NetworkPosture, exposureOf, reportOf } from '../posture';
import { ANNOTATION_DECLARATIONS } from './declarations';
import { ANNOTATIONS } from './names';
import { postureOfAnnotations } from './postureOfAnnotations';
import { annotationProblems } from './problems';

const read = (annotations: Record<string, string>): NetworkPosture =>
  postureOfAnnotations({ name: 'storefront' }, annotations);

describe('postureOfAnnotations', () => {
  it('knows nothing where nothing is declared, and calls nothing safe', () => {
    const posture = read({});

    expect(exposureOf(posture).level).toBe('unknown');
    expect(reportOf(posture)).toEqual({
      ingress: 'unknown',
      defaultUrl: 'unknown',
      invokerCheck: 'unknown',
      publicInvoker: 'unknown',
      invokers: [],
      iap: 'unknown',
      loadBalancer: 'unknown',
      cloudArmor: 'unknown',
      egressPath: 'unknown',
      egressTraffic: 'unknown',
      staticOutboundIp: 'unknown',
      exposure: 'unknown',
    });
  });

  it('keeps the malformed value and the allowed ones as the reason', () => {
    expect(read({ [ANNOTATIONS.ingress]: 'public' }).ingress.setting).toEqual({
      state: 'unknown',
      reason: {
        code: 'malformed',
        what: ANNOTATIONS.ingress,
        value: 'public',
        allowed: ['all', 'internal', 'internal-and-cloud-load-balancing'],
      },
    });
  });

  it.each([
    [{ [ANNOTATIONS.egressPath]: 'default' }, 'default', null],
    [
      {
        [ANNOTATIONS.networkInterfaces]: '[{"network":"shop"}]',
        [ANNOTATIONS.vpcAccessEgress]: 'all-traffic',
      },
      'direct-vpc',
      'all-traffic',
    ],
    [
      {
        [ANNOTATIONS.vpcAccessConnector]: 'projects/p/locations/l/connectors/c',
      },
      'connector',
      'unknown',
    ],
    [
      {
        [ANNOTATIONS.vpcAccessConnector]: 'c',
        [ANNOTATIONS.networkInterfaces]: '[{"network":"shop"}]',
      },
      'unknown',
      'unknown',
    ],
    [{ [ANNOTATIONS.networkInterfaces]: '{}' }, 'unknown', 'unknown'],
    [
      { [ANNOTATIONS.networkInterfaces]: '[{"tags":[]}]' },
      'unknown',
      'unknown',
    ],
  ])('reads the egress of %j', (annotations, egressPath, egressTraffic) => {
    expect(reportOf(read(annotations))).toMatchObject({
      egressPath,
      egressTraffic,
    });
  });

  it('tells a connector and a network interface at once from either alone', () => {
    const { path } = read({
      [ANNOTATIONS.vpcAccessConnector]: 'c',
      [ANNOTATIONS.networkInterfaces]: '[{"network":"shop"}]',
    }).egress;

    expect(path).toMatchObject({
      state: 'known',
      value: { kind: 'conflicting' },
    });
  });

  it('reads what the owner expects', () => {
    expect(
      read({
        [ANNOTATIONS.public]: 'intended',
        [ANNOTATIONS.staticOutboundIp]: 'required',
      }).expectations,
    ).toEqual({ public: true, staticOutboundIp: true });
  });

  it('never throws, and reports each malformed annotation, whatever is written', () => {
    const names = Object.values(ANNOTATIONS);
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.constantFrom(...names),
          fc.oneof(fc.string(), fc.json(), fc.constantFrom('none', 'true')),
        ),
        annotations => {
          read(annotations);
          for (const { declaration, value } of annotationProblems(
            annotations,
          )) {
            expect(annotations[declaration.name]).toBe(value);
            expect(declaration.accepts(value.trim())).toBe(false);
          }
        },
      ),
    );
  });
});

describe('declarations', () => {
  it.each(Array.from(ANNOTATION_DECLARATIONS.values()).map(d => [d.name, d]))(
    '%s accepts its own example',
    (_, declaration) => {
      expect(declaration.accepts(declaration.example)).toBe(true);
    },
  );
});
