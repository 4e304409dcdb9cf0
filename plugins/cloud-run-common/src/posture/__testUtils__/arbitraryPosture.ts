import fc from 'fast-check';
import {
  Fact,
  ListFact,
  Unknown,
  known,
  partlySeen,
  unknown,
} from '../../facts';
import {
  Caller,
  CloudArmorPolicy,
  CloudNat,
  Connector,
  DirectVpc,
  EgressPath,
  EgressPosture,
  InvokerGrant,
  LoadBalancer,
  NetworkPosture,
  ServerlessNeg,
  SharedVpc,
} from '../types';

const HIDDEN: Unknown = unknown({ code: 'not-declared', what: 'hidden' });

/** One value as it is, and as somebody sees it who may not see everything. */
interface Seen<T> {
  truth: T;
  view: T;
}

/** A fact that is known in truth and now and then hidden in the view. */
function fact<T>(values: fc.Arbitrary<T>): fc.Arbitrary<Seen<Fact<T>>> {
  return nested(values.map(value => ({ truth: value, view: value })));
}

/** A fact whose value has facts of its own. */
function nested<T>(values: fc.Arbitrary<Seen<T>>): fc.Arbitrary<Seen<Fact<T>>> {
  return fc
    .tuple(values, fc.integer({ min: 0, max: 5 }))
    .map(([{ truth, view }, die]) => ({
      truth: known(truth),
      view: die === 0 ? HIDDEN : known(view),
    }));
}

function same<T>(value: T): Seen<T> {
  return { truth: value, view: value };
}

/** An object whose fields are each seen in their own way. */
function record<T extends object>(fields: {
  [K in keyof T]: fc.Arbitrary<Seen<T[K]>>;
}): fc.Arbitrary<Seen<T>> {
  return fc.record<{ [K in keyof T]: Seen<T[K]> }>(fields).map(seen => {
    const side = (name: keyof Seen<unknown>) =>
      Object.fromEntries(
        Object.entries<Seen<unknown>>(seen).map(([key, value]) => [
          key,
          value[name],
        ]),
      ) as T;
    return { truth: side('truth'), view: side('view') };
  });
}

function list<T>(items: fc.Arbitrary<Seen<T>>): fc.Arbitrary<Seen<T[]>> {
  return fc.array(items, { maxLength: 2 }).map(seen => ({
    truth: seen.map(({ truth }) => truth),
    view: seen.map(({ view }) => view),
  }));
}

/** A list that is known in truth and now and then seen only up to some item. */
function listFact<T>(
  values: fc.Arbitrary<Seen<readonly T[]>>,
): fc.Arbitrary<Seen<ListFact<T>>> {
  return fc
    .tuple(values, fc.integer({ min: 0, max: 5 }))
    .map(([{ truth, view }, die]) => ({
      truth: known(truth),
      view:
        die < 2
          ? partlySeen(HIDDEN.reason, known(view.slice(0, die)))
          : known(view),
    }));
}

const switches = fc.constantFrom('enabled' as const, 'disabled' as const);

const members = fc.constantFrom(
  'allUsers',
  'allAuthenticatedUsers',
  'group:shop@example.com',
  'serviceAccount:1-compute@developer.gserviceaccount.com',
  'serviceAccount:service-1@gcp-sa-iap.iam.gserviceaccount.com',
);

const grants: fc.Arbitrary<InvokerGrant[]> = fc.array(
  fc.record({
    member: members,
    role: fc.constantFrom(
      'roles/run.invoker',
      'roles/editor',
      'roles/viewer',
      'projects/shop/roles/caller',
    ),
    scope: fc.constantFrom('service' as const, 'project' as const),
    condition: fc.constantFrom(
      undefined,
      'request.time < timestamp("2027-01-01T00:00:00Z")',
    ),
  }),
  { maxLength: 3 },
);

const armor: fc.Arbitrary<Seen<CloudArmorPolicy | null>> = fc.oneof(
  fc.constant(same(null)),
  record<CloudArmorPolicy>({
    name: fc.constant(same('armor')),
    rules: fact(
      fc.array(
        fc.record({
          priority: fc.constantFrom(1000, 2147483647),
          action: fc.constantFrom(
            'allow' as const,
            'deny' as const,
            'throttle' as const,
          ),
          preview: fc.boolean(),
        }),
        { maxLength: 2 },
      ),
    ),
  }),
);

const neg = record<ServerlessNeg>({
  region: fact(fc.constantFrom('asia-northeast1', 'europe-west1')),
  project: fact(fc.constantFrom('shop', 'other')),
  urlMask: fact(fc.constantFrom(null, '<service>.example.com')),
});

const loadBalancer = record<LoadBalancer>({
  name: fc.constant(same('front')),
  type: fact(
    fc.constantFrom(
      'global-external' as const,
      'classic-external' as const,
      'regional-external' as const,
      'regional-internal' as const,
      'cross-region-internal' as const,
    ),
  ),
  domains: fact(fc.constant(['shop.example.com'])),
  https: fact(fc.boolean()),
  http: fact(
    fc.constantFrom('none' as const, 'redirect' as const, 'plain' as const),
  ),
  cloudArmor: nested(armor),
  cdn: fact(switches),
  iap: fact(switches),
  iapAccessors: listFact(fc.array(members, { maxLength: 2 }).map(same)),
  edgeCloudArmor: nested(armor),
  serverlessNegs: nested(list(neg)),
  address: fact(fc.constantFrom('reserved' as const, 'ephemeral' as const)),
  outlierDetection: fact(switches),
  proxyOnlySubnetwork: fact(
    fc.constantFrom(
      'present' as const,
      'absent' as const,
      'not-needed' as const,
    ),
  ),
  schemeWritten: fact(fc.boolean()),
  unsupportedSettings: fact(fc.constantFrom<string[]>([], ['timeout_sec'])),
});

const range = fc.constantFrom('10.8.0.0/24', '10.8.0.0/26', '10.8.8.0/28');

const directVpc = record<DirectVpc>({
  network: fact(fc.constant('main')),
  subnetwork: fact(fc.constantFrom('run', null)),
  subnetRange: fact(range),
  mtu: fact(fc.constantFrom(1460, 1500)),
  tags: fact(fc.constant<string[]>([])),
});

const connector = record<Connector>({
  name: fact(fc.constant('to-main')),
  network: fact(fc.constant('main')),
  range: fact(range),
  region: fact(fc.constantFrom('asia-northeast1', 'europe-west1')),
  state: fact(fc.constantFrom('ready' as const, 'error' as const)),
  machineType: fact(fc.constant('e2-micro')),
  minInstances: fact(fc.constant(2)),
  maxInstances: fact(fc.constantFrom(3, 10)),
});

const path: fc.Arbitrary<Seen<EgressPath>> = fc.oneof(
  fc.constant(same<EgressPath>({ kind: 'default' })),
  record<Extract<EgressPath, { kind: 'direct-vpc' }>>({
    kind: fc.constant(same('direct-vpc' as const)),
    vpc: directVpc,
  }),
  record<Extract<EgressPath, { kind: 'connector' }>>({
    kind: fc.constant(same('connector' as const)),
    connector,
  }),
  record<Extract<EgressPath, { kind: 'conflicting' }>>({
    kind: fc.constant(same('conflicting' as const)),
    vpc: directVpc,
    connector,
  }),
);

const nat: fc.Arbitrary<Seen<CloudNat | null>> = fc.oneof(
  fc.constant(same(null)),
  record<CloudNat>({
    name: fc.constant(same('nat')),
    allocation: fact(fc.constantFrom('manual' as const, 'automatic' as const)),
    addresses: fact(fc.constantFrom(0, 1)),
    minPortsPerVm: fact(fc.constantFrom(64, 1024)),
    dynamicPorts: fact(switches),
    servesOthers: fact(fc.boolean()),
  }),
);

const sharedVpc: fc.Arbitrary<Seen<SharedVpc | null>> = fc.oneof(
  fc.constant(same(null)),
  record<SharedVpc>({
    hostProject: fc.constant(same('host')),
    networkUser: fact(fc.boolean()),
  }),
);

const egress = record<EgressPosture>({
  path: nested(path),
  traffic: fact(
    fc.constantFrom('private-ranges-only' as const, 'all-traffic' as const),
  ),
  nat: nested(nat),
  defaultRoute: fact(
    fc.constantFrom(
      'internet-gateway' as const,
      'elsewhere' as const,
      'none' as const,
    ),
  ),
  privateGoogleAccess: fact(switches),
  privateDns: fact(switches),
  sharedVpc: nested(sharedVpc),
});

const caller: fc.Arbitrary<Seen<Caller>> = fc.oneof(
  record<Extract<Caller, { kind: 'workload' }>>({
    kind: fc.constant(same('workload' as const)),
    name: fc.constant(same('web')),
    egress,
  }),
  record<Extract<Caller, { kind: 'product' }>>({
    kind: fc.constant(same('product' as const)),
    name: fc.constant(same('nightly')),
    product: fc
      .constantFrom('cloud-scheduler' as const, 'pubsub' as const)
      .map(same),
    project: fact(fc.constantFrom('shop', 'other')),
    address: fact(
      fc.constantFrom('default-url' as const, 'custom-domain' as const),
    ),
    sharesPerimeter: fact(fc.boolean()),
  }),
);

const domains = fc.constantFrom<string[]>([], ['shop.example.com']);

/**
 * Any posture twice: the whole truth, and what somebody sees of it to whom some values are hidden.
 */
export function arbitraryPostures(): fc.Arbitrary<Seen<NetworkPosture>> {
  return record<NetworkPosture>({
    service: fc.constant(
      same({ name: 'orders', project: 'shop', location: 'asia-northeast1' }),
    ),
    ingress: record<NetworkPosture['ingress']>({
      setting: fact(
        fc.constantFrom(
          'all' as const,
          'internal' as const,
          'internal-and-cloud-load-balancing' as const,
          'none' as const,
        ),
      ),
      defaultUrl: fact(switches),
      loadBalancers: listFact(list(loadBalancer)),
      domainMappings: listFact(domains.map(same)),
      trafficTags: fact(fc.constantFrom<string[]>([], ['next'])),
    }),
    auth: record<NetworkPosture['auth']>({
      invokerCheck: fact(switches),
      invokers: listFact(grants.map(same)),
      iap: fact(switches),
      iapAccessors: listFact(fc.array(members, { maxLength: 2 }).map(same)),
      customAudiences: fact(domains),
    }),
    egress,
    runtime: record<NetworkPosture['runtime']>({
      serviceAccount: fact(
        fc.constantFrom('default', 'orders@shop.iam.gserviceaccount.com'),
      ),
      minInstances: fact(fc.constantFrom(0, 1)),
      maxInstances: fact(fc.constantFrom(1, 10, 100, 1000)),
      startupProbe: fact(
        fc.constantFrom(
          'none' as const,
          'tcp' as const,
          'http' as const,
          'grpc' as const,
        ),
      ),
      executionEnvironment: fact(
        fc.constantFrom('gen1' as const, 'gen2' as const, 'automatic' as const),
      ),
      http2: fact(switches),
      serviceAgentRole: fact(fc.boolean()),
      deployment: fact(fc.constantFrom('ready' as const, 'failed' as const)),
    }),
    callers: listFact(list(caller)),
    terraform: record<NetworkPosture['terraform']>({
      ingressWritten: fact(fc.boolean()),
      egressTrafficWritten: fact(fc.boolean()),
      grantResources: fact(
        fc.subarray(['member' as const, 'binding' as const, 'policy' as const]),
      ),
      grantsFollowReplacement: fact(fc.boolean()),
      iapClients: fact(
        fc.constantFrom<string[]>([], ['google_iap_client.web']),
      ),
    }),
    expectations: fc
      .record({ public: fc.boolean(), staticOutboundIp: fc.boolean() })
      .map(same),
  });
}
