import { reportOf } from './report';
import {
  PostureChanges,
  conflictingPath,
  enforcingArmor,
  exampleConnector,
  exampleDirectVpc,
  exampleGrant,
  exampleLoadBalancer,
  exampleNat,
  examplePosture,
  inPart,
  missing,
  seen,
} from '../testUtils/posture/examplePosture';
import { unknownPosture } from './unknownPosture';

const behind = (...loadBalancers: ReturnType<typeof exampleLoadBalancer>[]) =>
  reportOf(
    examplePosture({
      ingress: {
        setting: seen('internal-and-cloud-load-balancing'),
        loadBalancers: seen(loadBalancers),
      },
    }),
  );

describe('the report of a posture', () => {
  it('has exactly the fields of the command line’s contract', () => {
    expect(reportOf(examplePosture())).toEqual({
      ingress: 'internal',
      defaultUrl: 'enabled',
      invokerCheck: 'enabled',
      publicInvoker: false,
      invokers: ['group:shop@example.com'],
      iap: 'none',
      loadBalancer: 'none',
      cloudArmor: false,
      egressPath: 'default',
      egressTraffic: null,
      staticOutboundIp: false,
      exposure: 'internal-authenticated',
    });
  });

  it('says unknown for everything that is', () => {
    expect(reportOf(unknownPosture({ name: 'orders' }))).toEqual({
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

  it('says what was seen of lists that are not known as a whole', () => {
    expect(
      reportOf(
        examplePosture({
          ingress: {
            setting: seen('all'),
            loadBalancers: inPart(
              'ingress.loadBalancers',
              exampleLoadBalancer({ cloudArmor: seen(enforcingArmor()) }),
            ),
          },
          auth: { invokers: inPart('auth.invokers', exampleGrant('allUsers')) },
        }),
      ),
    ).toMatchObject({
      publicInvoker: true,
      invokers: ['allUsers'],
      loadBalancer: 'external',
      cloudArmor: true,
      iap: 'unknown',
      exposure: 'public',
    });
    expect(
      reportOf(
        examplePosture({
          auth: {
            invokers: inPart('auth.invokers', exampleGrant('user:a@x.example')),
          },
        }),
      ),
    ).toMatchObject({
      publicInvoker: 'unknown',
      invokers: ['user:a@x.example'],
      exposure: 'unknown',
    });
  });

  it('survives JSON unchanged', () => {
    const report = reportOf(examplePosture());
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  });

  it('names each invoker once, and counts allUsers as public only where it may call', () => {
    const invokers = [
      exampleGrant('allUsers', { role: 'roles/viewer' }),
      exampleGrant('user:a@example.com'),
      exampleGrant('user:a@example.com', { scope: 'project' }),
    ];
    expect(
      reportOf(examplePosture({ auth: { invokers: seen(invokers) } })),
    ).toMatchObject({
      publicInvoker: false,
      invokers: ['user:a@example.com'],
    });
    expect(
      reportOf(
        examplePosture({
          auth: { invokers: seen([...invokers, exampleGrant('allUsers')]) },
        }),
      ),
    ).toMatchObject({
      publicInvoker: true,
      invokers: ['user:a@example.com', 'allUsers'],
    });
  });

  it.each([
    ['none', [], 'disabled'],
    ['service', [], 'enabled'],
    ['load-balancer', [{ iap: seen('enabled' as const) }], 'disabled'],
    ['both', [{ iap: seen('enabled' as const) }], 'enabled'],
    ['unknown', [{ iap: missing('ingress.iap') }], 'disabled'],
    ['service', [{ iap: missing('ingress.iap') }], 'enabled'],
    ['load-balancer', [{ iap: seen('enabled' as const) }], 'unknown'],
    ['unknown', [], 'unknown'],
  ] as const)('iap: %s', (iap, loadBalancers, onService) => {
    expect(
      reportOf(
        examplePosture({
          ingress: {
            loadBalancers: seen(
              loadBalancers.map(changes => exampleLoadBalancer(changes)),
            ),
          },
          auth: {
            iap:
              onService === 'unknown' ? missing('auth.iap') : seen(onService),
          },
        }),
      ).iap,
    ).toBe(iap);
  });

  it('tells load balancers apart, the external one first', () => {
    const internal = exampleLoadBalancer({ type: seen('regional-internal') });
    const unclear = exampleLoadBalancer({ type: missing('ingress.type') });
    expect(behind(internal).loadBalancer).toBe('internal');
    expect(behind(internal, exampleLoadBalancer()).loadBalancer).toBe(
      'external',
    );
    expect(behind(internal, unclear).loadBalancer).toBe('unknown');
    expect(behind(exampleLoadBalancer(), unclear).loadBalancer).toBe(
      'external',
    );
  });

  it('sees a Cloud Armor policy at any load balancer', () => {
    const armed = exampleLoadBalancer({ cloudArmor: seen(enforcingArmor()) });
    const unclear = exampleLoadBalancer({
      cloudArmor: missing('ingress.cloudArmor'),
    });
    expect(behind(exampleLoadBalancer()).cloudArmor).toBe(false);
    expect(behind(exampleLoadBalancer(), armed).cloudArmor).toBe(true);
    expect(behind(exampleLoadBalancer(), unclear).cloudArmor).toBe('unknown');
    expect(behind(armed, unclear).cloudArmor).toBe(true);
  });

  it.each<[string, boolean | 'unknown', PostureChanges['egress']]>([
    ['all traffic through reserved addresses', true, {}],
    [
      'automatic addresses',
      false,
      { nat: seen(exampleNat({ allocation: seen('automatic') })) },
    ],
    ['private ranges only', false, { traffic: seen('private-ranges-only') }],
    ['no Cloud NAT', false, { nat: seen(null) }],
    ['default path', false, { path: seen({ kind: 'default' }) }],
    ['Cloud NAT unknown', 'unknown', { nat: missing('egress.nat') }],
    ['traffic unknown', 'unknown', { traffic: missing('egress.traffic') }],
    ['path unknown', 'unknown', { path: missing('egress.path') }],
    [
      'path and Cloud NAT unknown, private ranges only',
      false,
      {
        path: missing('egress.path'),
        nat: missing('egress.nat'),
        traffic: seen('private-ranges-only'),
      },
    ],
  ])('fixed outbound address: %s', (_, expected, changes) => {
    expect(
      reportOf(
        examplePosture({
          egress: {
            path: seen(exampleDirectVpc()),
            traffic: seen('all-traffic'),
            nat: seen(exampleNat()),
            ...changes,
          },
        }),
      ).staticOutboundIp,
    ).toBe(expected);
  });

  it('names the path, and none where two contradict each other', () => {
    const pathOf = (path: ReturnType<typeof exampleDirectVpc>) =>
      reportOf(examplePosture({ egress: { path: seen(path) } })).egressPath;
    expect(pathOf(exampleDirectVpc())).toBe('direct-vpc');
    expect(pathOf(exampleConnector())).toBe('connector');
    expect(pathOf(conflictingPath())).toBe('unknown');
  });

  it('gives the traffic that belongs to the path', () => {
    expect(
      reportOf(
        examplePosture({
          egress: {
            path: seen(exampleConnector()),
            traffic: seen('private-ranges-only'),
          },
        }),
      ).egressTraffic,
    ).toBe('private-ranges-only');
  });
});
