import {
  NetworkPosture,
  postureOfAnnotations,
} from 'backstage-plugin-cloud-run-common';
import {
  enforcingArmor,
  exampleConnector,
  exampleDirectVpc,
  exampleGrant,
  exampleLoadBalancer,
  exampleNat,
  examplePosture,
  seen,
} from 'backstage-plugin-cloud-run-common/testUtils';

/** A kind of service, and how many of a hundred are of this kind. */
interface Kind {
  share: number;
  posture(): NetworkPosture;
}

const viaNat = () => ({
  path: seen(exampleDirectVpc()),
  traffic: seen('all-traffic' as const),
  nat: seen(exampleNat()),
  privateGoogleAccess: seen('enabled' as const),
});

const behindLoadBalancer = (
  changes: Parameters<typeof exampleLoadBalancer>[0],
) => ({
  setting: seen('internal-and-cloud-load-balancing' as const),
  loadBalancers: seen([exampleLoadBalancer(changes)]),
});

/** A mixture as an organisation has it: most services are in order, some are not, of some little is known. */
const KINDS: readonly Kind[] = [
  { share: 34, posture: () => examplePosture() },
  { share: 14, posture: () => examplePosture({ egress: viaNat() }) },
  {
    share: 16,
    posture: () =>
      examplePosture({
        ingress: behindLoadBalancer({ cloudArmor: seen(enforcingArmor()) }),
        auth: { invokers: seen([exampleGrant('allUsers')]) },
        expectations: { public: true },
      }),
  },
  {
    share: 8,
    posture: () =>
      examplePosture({
        ingress: behindLoadBalancer({
          iap: seen('enabled'),
          iapAccessors: seen(['group:shop@example.com']),
        }),
        auth: {
          invokers: seen([
            exampleGrant(
              'serviceAccount:service-1@gcp-sa-iap.iam.gserviceaccount.com',
            ),
          ]),
        },
      }),
  },
  {
    share: 8,
    posture: () =>
      examplePosture({
        egress: {
          path: seen(exampleConnector()),
          traffic: seen('private-ranges-only'),
          privateGoogleAccess: seen('enabled'),
        },
      }),
  },
  {
    share: 6,
    posture: () =>
      examplePosture({
        ingress: { setting: seen('all') },
        auth: { invokers: seen([exampleGrant('allUsers')]) },
        runtime: { serviceAccount: seen('default') },
      }),
  },
  {
    share: 4,
    posture: () =>
      examplePosture({
        ingress: {
          ...behindLoadBalancer({ cloudArmor: seen(enforcingArmor()) }),
          setting: seen('all'),
          trafficTags: seen(['next']),
        },
        auth: { invokerCheck: seen('disabled') },
      }),
  },
  {
    share: 10,
    posture: () =>
      postureOfAnnotations(
        { name: 'orders' },
        {
          'run.googleapis.com/ingress': 'internal',
          'cloud.google.com/run-invokers': 'group:shop@example.com',
          'cloud.google.com/run-egress-path': 'default',
        },
      ),
  },
];

/** The kinds in an order that repeats after a hundred services and mixes them well. */
const ORDER: readonly Kind[] = KINDS.flatMap(kind =>
  Array.from({ length: kind.share }, (_, index) => ({
    kind,
    at: (index + 0.5) / kind.share,
  })),
)
  .sort((a, b) => a.at - b.at)
  .map(({ kind }) => kind);

/** The service of that number in the fleet. The same number gives the same service. */
export function serviceOfFleet(index: number): NetworkPosture {
  const posture = ORDER[index % ORDER.length].posture();
  return {
    ...posture,
    service: { ...posture.service, name: `service-${index}` },
  };
}
