import fc from 'fast-check';
import { itemsOf, partlySeen } from '../facts';
import { Exposure, ExposureLevel, exposureOf } from './exposure';
import { EXPOSURE_TABLE, ExposureRow } from './__testUtils__/exposureTable';
import { arbitraryPostures } from './__testUtils__/arbitraryPosture';
import {
  exampleGrant,
  exampleLoadBalancer,
  examplePosture,
  missing,
  seen,
} from '../testUtils/posture/examplePosture';
import { AuthPosture, LoadBalancer, NetworkPosture } from './types';

function loadBalancersOf(loadBalancer: ExposureRow['loadBalancer']) {
  switch (loadBalancer) {
    case 'none':
      return [];
    case 'external':
      return [exampleLoadBalancer()];
    case 'external with IAP':
      return [exampleLoadBalancer({ iap: seen('enabled') })];
    case 'internal':
      return [exampleLoadBalancer({ type: seen('regional-internal') })];
    case 'internal with IAP':
      return [
        exampleLoadBalancer({
          type: seen('cross-region-internal'),
          iap: seen('enabled'),
        }),
      ];
    default:
      return loadBalancer satisfies never;
  }
}

function postureOfRow(row: ExposureRow): NetworkPosture {
  return examplePosture({
    ingress: {
      setting: seen(row.ingress),
      defaultUrl: seen(row.defaultUrl),
      domainMappings: seen(
        row.domainMapping === 'mapped' ? ['shop.example.com'] : [],
      ),
      loadBalancers: seen(loadBalancersOf(row.loadBalancer)),
    },
    auth: {
      invokerCheck: seen(row.invokerCheck),
      invokers: seen(
        row.invoker === 'allUsers'
          ? [exampleGrant('allUsers')]
          : [exampleGrant('group:shop@example.com')],
      ),
      iap: seen(row.iap),
    },
  });
}

describe('exposure', () => {
  it('is what the table says, in every one of its rows', () => {
    expect(EXPOSURE_TABLE).toHaveLength(4 * 2 * 2 * 5 * 2 * 2 * 2);
    const wrong = EXPOSURE_TABLE.flatMap(row => {
      const { level } = exposureOf(postureOfRow(row));
      return level === row.level ? [] : [{ ...row, got: level }];
    });
    expect(wrong).toEqual([]);
  });

  it('needs a role that calls', () => {
    const posture = examplePosture({
      ingress: { setting: seen('all') },
      auth: {
        invokers: seen([exampleGrant('allUsers', { role: 'roles/viewer' })]),
      },
    });
    expect(exposureOf(posture)).toEqual({ level: 'internet-authenticated' });
  });

  it('sees allUsers beside a group', () => {
    const posture = examplePosture({
      ingress: { setting: seen('all') },
      auth: {
        invokers: seen([
          exampleGrant('group:shop@example.com'),
          exampleGrant('allUsers'),
        ]),
      },
    });
    expect(exposureOf(posture)).toEqual({ level: 'public' });
  });

  it('knows every external load balancer', () => {
    for (const type of [
      'global-external',
      'classic-external',
      'regional-external',
    ] as const) {
      const posture = examplePosture({
        ingress: {
          setting: seen('internal-and-cloud-load-balancing'),
          loadBalancers: seen([exampleLoadBalancer({ type: seen(type) })]),
        },
        auth: { invokerCheck: seen('disabled') },
      });
      expect(exposureOf(posture)).toEqual({ level: 'public' });
    }
  });

  it('is as open inside as the most open internal load balancer', () => {
    const guarded = exampleLoadBalancer({
      type: seen('regional-internal'),
      iap: seen('enabled'),
    });
    const behind = (...loadBalancers: LoadBalancer[]) =>
      exposureOf(
        examplePosture({
          ingress: {
            defaultUrl: seen('disabled'),
            loadBalancers: seen(loadBalancers),
          },
          auth: { invokerCheck: seen('disabled') },
        }),
      );
    expect(behind(guarded)).toEqual({ level: 'internal-authenticated' });
    expect(behind(guarded, { ...guarded, iap: seen('disabled') })).toEqual({
      level: 'internal-unauthenticated',
    });
  });

  it.each([
    ['on the service', 'all', 'public'],
    ['on the service', 'internal', 'internal-unauthenticated'],
  ] as const)(
    'asks nobody where IAP %s lets in allUsers: %s',
    (_, setting, level) => {
      const posture = examplePosture({
        ingress: { setting: seen(setting) },
        auth: { iap: seen('enabled'), iapAccessors: seen(['allUsers']) },
      });
      expect(exposureOf(posture)).toEqual({ level });
    },
  );

  it.each([
    ['its agent may call', true, 'public'],
    ['its agent may not call', false, 'internet-authenticated'],
  ] as const)(
    'where IAP at the load balancer lets in allUsers and %s',
    (_, mayCall, level) => {
      const posture = examplePosture({
        ingress: {
          setting: seen('internal-and-cloud-load-balancing'),
          loadBalancers: seen([
            exampleLoadBalancer({
              iap: seen('enabled'),
              iapAccessors: seen(['allUsers']),
            }),
          ]),
        },
        auth: {
          invokers: seen(
            mayCall
              ? [
                  exampleGrant(
                    'serviceAccount:service-1@gcp-sa-iap.iam.gserviceaccount.com',
                  ),
                ]
              : [],
          ),
        },
      });
      expect(exposureOf(posture)).toEqual({ level });
    },
  );

  it('asks for a Google account where IAP lets in allAuthenticatedUsers', () => {
    const posture = examplePosture({
      ingress: { setting: seen('all') },
      auth: {
        iap: seen('enabled'),
        iapAccessors: seen(['allAuthenticatedUsers']),
      },
    });
    expect(exposureOf(posture)).toEqual({ level: 'internet-authenticated' });
  });

  it('is not known where IAP may let in allUsers', () => {
    const auth = (iapAccessors: AuthPosture['iapAccessors']) =>
      exposureOf(
        examplePosture({
          ingress: { setting: seen('all') },
          auth: { iap: seen('enabled'), iapAccessors },
        }),
      ).level;
    const { reason } = missing('auth.iapAccessors');
    expect(auth(missing('auth.iapAccessors'))).toBe('unknown');
    expect(auth(partlySeen(reason, seen([]), 'everybody'))).toBe(
      'internet-authenticated',
    );
  });

  it('is known of grants that are not known but are nobody’s who need not sign in', () => {
    const { reason } = missing('auth.invokers');
    const exposure = (invokers: AuthPosture['invokers']) =>
      exposureOf(
        examplePosture({
          ingress: { setting: seen('all') },
          auth: { invokers },
        }),
      ).level;
    expect(exposure(partlySeen(reason, seen([])))).toBe('unknown');
    expect(exposure(partlySeen(reason, seen([]), 'everybody'))).toBe(
      'internet-authenticated',
    );
    expect(
      exposure(
        partlySeen(reason, seen([exampleGrant('allUsers')]), 'everybody'),
      ),
    ).toBe('public');
  });

  it('counts no grant that Google refuses', () => {
    const posture = examplePosture({
      ingress: { setting: seen('all') },
      auth: {
        invokers: seen([exampleGrant('allUsers', { scope: 'project' })]),
      },
    });
    expect(exposureOf(posture)).toEqual({ level: 'internet-authenticated' });
  });

  it('counts a grant made above the service', () => {
    const posture = examplePosture({
      ingress: { setting: seen('all') },
      auth: { invokers: seen([exampleGrant('allUsers', { scope: 'folder' })]) },
    });
    expect(exposureOf(posture)).toEqual({ level: 'public' });
  });

  it('is as open as the most open of several load balancers', () => {
    const posture = examplePosture({
      ingress: {
        setting: seen('internal-and-cloud-load-balancing'),
        loadBalancers: seen([
          exampleLoadBalancer({ iap: seen('enabled') }),
          exampleLoadBalancer({ type: seen('classic-external') }),
        ]),
      },
      auth: { invokerCheck: seen('disabled') },
    });
    expect(exposureOf(posture)).toEqual({ level: 'public' });
  });

  it('says once what is missing', () => {
    const posture = examplePosture({
      ingress: { setting: missing('ingress.setting') },
      auth: { invokerCheck: seen('disabled') },
    });
    expect(exposureOf(posture)).toEqual({
      level: 'unknown',
      missing: [{ code: 'not-declared', what: 'ingress.setting' }],
    });
  });

  it('needs no load balancer to be known where the run.app URL decides', () => {
    const posture = examplePosture({
      ingress: {
        setting: seen('all'),
        loadBalancers: missing('ingress.loadBalancers'),
      },
      auth: { invokerCheck: seen('disabled') },
    });
    expect(exposureOf(posture)).toEqual({ level: 'public' });
  });

  it('is never safer, nor other, for what is hidden: it is the true one or unknown', () => {
    fc.assert(
      fc.property(arbitraryPostures(), ({ truth, view }) => {
        const { level } = exposureOf(truth);
        expect(level).not.toBe('unknown');
        expect(['unknown', level]).toContain(exposureOf(view).level);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('opening a switch', () => {
  /**
   * Within reach of the internet is more open than any way of being internal: a service that comes within reach
   * through a load balancer with IAP may ask strangers for an identity that it never asked of insiders.
   */
  const OPENNESS: ExposureLevel[] = [
    'internal-authenticated',
    'internal-unauthenticated',
    'internet-authenticated',
    'public',
  ];

  function openness({ level }: Exposure): number {
    if (level === 'unknown') {
      throw new Error('The postures of this test are known.');
    }
    return OPENNESS.indexOf(level);
  }

  type Opening = [
    string,
    (posture: NetworkPosture) => NetworkPosture,
    /** What makes any posture one that it is said of. */
    ((posture: NetworkPosture) => NetworkPosture)?,
  ];

  const asItIs = (posture: NetworkPosture) => posture;

  /** IAP that lets in allUsers is a way in, which is closed when IAP is switched off. */
  function signingPeopleIn(posture: NetworkPosture): NetworkPosture {
    const { ingress, auth } = posture;
    const signedIn = seen<readonly string[]>(['domain:example.com']);
    return {
      ...posture,
      auth: { ...auth, iapAccessors: signedIn },
      ingress: {
        ...ingress,
        loadBalancers: seen(
          itemsOf(ingress.loadBalancers).map(loadBalancer => ({
            ...loadBalancer,
            iapAccessors: signedIn,
          })),
        ),
      },
    };
  }

  const openings: Opening[] = [
    [
      'ingress all',
      p => ({ ...p, ingress: { ...p.ingress, setting: seen('all') } }),
    ],
    [
      'default URL on',
      p => ({ ...p, ingress: { ...p.ingress, defaultUrl: seen('enabled') } }),
    ],
    [
      'a domain mapping',
      p => ({
        ...p,
        ingress: { ...p.ingress, domainMappings: seen(['shop.example.com']) },
      }),
    ],
    [
      'an external load balancer in front',
      p => ({
        ...p,
        ingress: {
          ...p.ingress,
          loadBalancers: seen([
            ...(p.ingress.loadBalancers.state === 'known'
              ? p.ingress.loadBalancers.value
              : []),
            exampleLoadBalancer(),
          ]),
        },
      }),
    ],
    [
      'IAP off at the load balancers',
      p => ({
        ...p,
        ingress: {
          ...p.ingress,
          loadBalancers: seen(
            p.ingress.loadBalancers.state === 'known'
              ? p.ingress.loadBalancers.value.map(loadBalancer => ({
                  ...loadBalancer,
                  iap: seen('disabled' as const),
                }))
              : [],
          ),
        },
      }),
      signingPeopleIn,
    ],
    [
      'invoker check off',
      p => ({ ...p, auth: { ...p.auth, invokerCheck: seen('disabled') } }),
    ],
    [
      'granted to allUsers',
      p => ({
        ...p,
        auth: { ...p.auth, invokers: seen([exampleGrant('allUsers')]) },
      }),
    ],
    [
      'IAP off on the service',
      p => ({ ...p, auth: { ...p.auth, iap: seen('disabled') } }),
      signingPeopleIn,
    ],
  ];

  it.each(
    openings.map(([name, open, given = asItIs]) => ({ name, open, given })),
  )('$name never lowers exposure', ({ open, given }) => {
    fc.assert(
      fc.property(arbitraryPostures(), ({ truth }) => {
        const posture = given(truth);
        expect(openness(exposureOf(open(posture)))).toBeGreaterThanOrEqual(
          openness(exposureOf(posture)),
        );
      }),
      { numRuns: 500 },
    );
  });
});
