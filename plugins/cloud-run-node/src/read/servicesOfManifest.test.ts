import {
  NetworkPosture,
  exposureOf,
  reportOf,
} from 'backstage-plugin-cloud-run-common';
import fc from 'fast-check';
import { arbitraryText } from '../render/__testUtils__/hostileText';
import { servicesOfResources } from '../posture/servicesOfResources';
import { manifestSet, resourcesOfManifest } from '../sources/manifest';

/** The services of a manifest, with what stands in the way of reading it. */
function servicesOfManifest(
  text: string,
  path: string,
  limits?: Parameters<typeof resourcesOfManifest>[2],
) {
  const read = resourcesOfManifest(text, path, limits);
  const { services, limitsReached } = servicesOfResources([
    manifestSet([read]),
  ]);
  return { services, problems: read.problems, limitsReached };
}

const EXPORTED = `apiVersion: serving.knative.dev/v1
kind: Service
metadata:
  annotations:
    run.googleapis.com/ingress: internal-and-cloud-load-balancing
    run.googleapis.com/ingress-status: internal-and-cloud-load-balancing
    run.googleapis.com/default-url-disabled: 'true'
    run.googleapis.com/custom-audiences: '["https://api.lantern.example"]'
    run.googleapis.com/launch-stage: GA
  generation: 4
  labels:
    cloud.googleapis.com/location: asia-northeast1
  name: storefront
  namespace: '123456789'
spec:
  template:
    metadata:
      annotations:
        autoscaling.knative.dev/minScale: '1'
        autoscaling.knative.dev/maxScale: '20'
        run.googleapis.com/network-interfaces: '[{"network":"shop","subnetwork":"run","tags":["web"]}]'
        run.googleapis.com/vpc-access-egress: all-traffic
        run.googleapis.com/execution-environment: gen2
    spec:
      containers:
      - image: proxy
      - image: storefront
        ports:
        - containerPort: 8080
          name: h2c
        startupProbe:
          httpGet: { path: /healthz }
      serviceAccountName: storefront@lantern-shop.iam.gserviceaccount.com
  traffic:
  - latestRevision: true
    percent: 100
  - revisionName: storefront-1
    tag: preview
status:
  conditions:
  - { type: Ready, status: 'True' }
  observedGeneration: 4
`;

/** A service with all that a manifest has to hold, and the given annotations. */
function manifest(
  annotations: Record<string, string> = {},
  revision: Record<string, string> = {},
): string {
  return JSON.stringify({
    apiVersion: 'serving.knative.dev/v1',
    kind: 'Service',
    metadata: { name: 'orders', annotations },
    spec: {
      template: {
        metadata: { annotations: revision },
        spec: { containers: [{ image: 'orders' }] },
      },
    },
  });
}

function postureOf(text: string, path = 'service.yaml'): NetworkPosture {
  const { services, problems } = servicesOfManifest(text, path);
  expect(problems).toEqual([]);
  expect(services).toHaveLength(1);
  return services[0].posture;
}

const google = (name: string) => `run.googleapis.com/${name}`;

describe('a manifest as Cloud Run exports it', () => {
  it('tells what the service is and how it is reached, called and left', () => {
    const posture = postureOf(EXPORTED);
    expect(posture.service).toEqual({
      name: 'storefront',
      project: '123456789',
      location: 'asia-northeast1',
    });
    expect(reportOf(posture)).toEqual({
      ingress: 'internal-and-cloud-load-balancing',
      defaultUrl: 'disabled',
      invokerCheck: 'enabled',
      publicInvoker: 'unknown',
      invokers: [],
      iap: 'unknown',
      loadBalancer: 'unknown',
      cloudArmor: 'unknown',
      egressPath: 'direct-vpc',
      egressTraffic: 'all-traffic',
      staticOutboundIp: 'unknown',
      exposure: 'unknown',
    });
    expect(posture.runtime).toMatchObject({
      serviceAccount: {
        value: 'storefront@lantern-shop.iam.gserviceaccount.com',
      },
      minInstances: { value: 1 },
      maxInstances: { value: 20 },
      startupProbe: { value: 'http' },
      executionEnvironment: { value: 'gen2' },
      http2: { value: 'enabled' },
      deployment: { value: 'ready' },
    });
    expect(posture.ingress.trafficTags).toMatchObject({ value: ['preview'] });
  });

  it('tells on which line each value stands', () => {
    const { ingress, auth, egress, runtime } = postureOf(EXPORTED);
    const lines = EXPORTED.split('\n');
    const evidence = [
      [ingress.setting, '/ingress:'],
      [ingress.defaultUrl, 'default-url-disabled'],
      [auth.customAudiences, 'custom-audiences'],
      [egress.path, 'network-interfaces'],
      [egress.traffic, 'vpc-access-egress'],
      [runtime.http2, 'name: h2c'],
      [runtime.deployment, 'type: Ready'],
    ] as const;
    for (const [fact, written] of evidence) {
      expect(fact).toMatchObject({
        evidence: [{ kind: 'file', path: 'service.yaml' }],
      });
      const [place] = fact.state === 'known' ? fact.evidence : [];
      expect(place.kind === 'file' && lines[place.line - 1]).toContain(written);
    }
  });

  it('says nothing of grants, load balancers and networks, rather than that there are none', () => {
    const { ingress, auth, egress, callers } = postureOf(EXPORTED);
    for (const fact of [
      ingress.loadBalancers,
      ingress.domainMappings,
      auth.invokers,
      egress.nat,
      egress.privateGoogleAccess,
      callers,
    ]) {
      expect(fact).toMatchObject({
        state: 'unknown',
        reason: { code: 'elsewhere' },
      });
    }
  });
});

describe('a manifest as written by hand', () => {
  it('has the defaults of Google Cloud where nothing is written, and says whose they are', () => {
    const posture = postureOf(manifest());
    expect(reportOf(posture)).toMatchObject({
      ingress: 'all',
      defaultUrl: 'enabled',
      invokerCheck: 'enabled',
      egressPath: 'default',
      egressTraffic: null,
      staticOutboundIp: false,
    });
    expect(posture.ingress.setting).toMatchObject({
      evidence: [{ kind: 'default' }],
    });
    expect(posture.runtime.deployment.state).toBe('unknown');
  });

  it('is public without the invoker check, whoever holds grants', () => {
    expect(
      exposureOf(
        postureOf(manifest({ [google('invoker-iam-disabled')]: 'true' })),
      ),
    ).toEqual({ level: 'public' });
  });

  it.each([
    ['ingress', 'public', 'malformed'],
    ['ingress', '${INGRESS}', 'unresolved'],
    ['ingress', '{{ .Values.ingress }}', 'unresolved'],
  ])('does not guess what %s: %s means', (name, value, code) => {
    expect(
      postureOf(manifest({ [google(name)]: value })).ingress.setting,
    ).toMatchObject({ state: 'unknown', reason: { code } });
  });

  it('waits for an ingress that does not hold yet', () => {
    expect(
      postureOf(
        manifest({
          [google('ingress')]: 'internal',
          [google('ingress-status')]: 'all',
        }),
      ).ingress.setting,
    ).toMatchObject({ reason: { code: 'unresolved' } });
  });

  it.each([
    [{ 'vpc-access-connector': 'c' }, 'connector', 'private-ranges-only'],
    [
      { 'vpc-access-connector': 'c', 'vpc-access-egress': 'all' },
      'connector',
      'all-traffic',
    ],
    [
      { 'network-interfaces': '[{"network":"n"}]' },
      'direct-vpc',
      'private-ranges-only',
    ],
    [{ 'network-interfaces': '{}' }, 'unknown', 'unknown'],
    [{ 'vpc-access-egress': 'all-traffic' }, 'default', null],
  ])('reads the egress of %j', (annotations, egressPath, egressTraffic) => {
    const revision = Object.fromEntries(
      Object.entries(annotations).map(([name, value]) => [google(name), value]),
    );
    expect(reportOf(postureOf(manifest({}, revision)))).toMatchObject({
      egressPath,
      egressTraffic,
    });
  });

  it.each([
    ['projects/host-net/regions/r/subnetworks/s', 'lantern', 'host-net'],
    ['projects/lantern/regions/r/subnetworks/s', 'lantern', null],
    ['s', 'lantern', null],
    ['projects/host-net/regions/r/subnetworks/s', '1234', 'unknown'],
  ])('tells whose the network %s is', (subnetwork, namespace, host) => {
    const service = JSON.parse(
      manifest(
        {},
        { [google('network-interfaces')]: JSON.stringify([{ subnetwork }]) },
      ),
    );
    service.metadata.namespace = namespace;
    const { sharedVpc } = postureOf(JSON.stringify(service)).egress;
    expect(
      sharedVpc.state === 'known'
        ? sharedVpc.value && sharedVpc.value.hostProject
        : 'unknown',
    ).toBe(host);
  });

  it('takes values without quotes, anchors and merged maps as they are meant', () => {
    const posture = postureOf(`
common: &common
  run.googleapis.com/iap-enabled: true
apiVersion: serving.knative.dev/v1
kind: Service
metadata:
  name: orders
  annotations:
    <<: *common
    run.googleapis.com/ingress: &ingress internal
    run.googleapis.com/ingress-status: *ingress
spec:
  template:
    spec: { containers: [{ image: orders }] }
`);
    expect(posture.auth.iap).toMatchObject({
      value: 'enabled',
      evidence: [{ line: 3 }],
    });
    expect(posture.ingress.setting).toMatchObject({ value: 'internal' });
  });

  it('has no defaults where it is but a part of one', () => {
    const { ingress, egress } = postureOf(`
apiVersion: serving.knative.dev/v1
kind: Service
metadata:
  name: orders
spec:
  template:
    metadata:
      annotations:
        run.googleapis.com/vpc-access-egress: all-traffic
`);
    expect(ingress.setting).toMatchObject({
      reason: { code: 'unresolved' },
    });
    expect(egress.path.state).toBe('unknown');
  });

  it('is named by its place where it has no name', () => {
    expect(
      postureOf('kind: Service\napiVersion: serving.knative.dev/v1\n').service
        .name,
    ).toBe('service.yaml:1');
  });
});

describe('the state of a deployment', () => {
  it.each([
    ["{ type: Ready, status: 'False' }", 4, 'failed'],
    ['{ type: Ready, status: Unknown }', 4, 'reconciling'],
    ["{ type: Ready, status: 'True' }", 3, 'reconciling'],
    ["{ type: Ready, status: 'True' }", 4, 'ready'],
  ])('%s at generation %d is %s', (condition, observed, state) => {
    const text = EXPORTED.replace(/\{ type: Ready.*\}/, condition).replace(
      'observedGeneration: 4',
      `observedGeneration: ${observed}`,
    );
    expect(postureOf(text).runtime.deployment).toMatchObject({ value: state });
  });
});

describe('files of several documents', () => {
  const names = (text: string, path = 'all.yaml') =>
    servicesOfManifest(text, path).services.map(
      ({ posture }) => posture.service.name,
    );

  it('passes over what is no service', () => {
    expect(
      names(
        [
          manifest(),
          'apiVersion: run.googleapis.com/v1\nkind: Job\nmetadata: { name: nightly }',
          'apiVersion: run.googleapis.com/v1\nkind: WorkerPool\nmetadata: { name: pool }',
          'apiVersion: v1\nkind: Service\nmetadata: { name: kubernetes }',
          '# only a comment',
          EXPORTED,
        ].join('\n---\n'),
      ),
    ).toEqual(['orders', 'storefront']);
  });

  it('knows the domains that are mapped to a service beside it', () => {
    const mapping = (domain: string, service: string) =>
      `apiVersion: domains.cloudrun.com/v1\nkind: DomainMapping\nmetadata: { name: ${domain} }\nspec: { routeName: ${service} }`;
    const { ingress } = postureOf(
      [
        manifest(),
        mapping('orders.example.com', 'orders'),
        mapping('other.example.com', 'other'),
      ].join('\n---\n'),
    );
    expect(ingress.domainMappings).toMatchObject({
      reason: { code: 'elsewhere' },
      seen: { value: ['orders.example.com'], evidence: [{ line: 3 }] },
    });
  });

  it('reads lists', () => {
    expect(
      names(`{ apiVersion: v1, kind: List, items: [${manifest()}] }`),
    ).toEqual(['orders']);
    expect(names(`[${manifest()},${manifest()}]`, 'all.json')).toEqual([
      'orders',
      'orders',
    ]);
  });

  it.each(['a: [', 'a: "x', '\tkey: value', 'a: 1\na: 2', '['.repeat(500)])(
    'reads the others where one is %j, and says where it is wrong',
    wrong => {
      const { services, problems } = servicesOfManifest(
        `${manifest()}\n---\n${wrong}\n---\n${manifest()}`,
        'all.yaml',
      );
      expect(services.map(({ at }) => at?.line)).toEqual([
        1,
        5 + wrong.split('\n').length - 1,
      ]);
      expect(problems).toEqual([
        expect.objectContaining({
          severity: 'error',
          path: 'all.yaml',
          column: expect.any(Number),
        }),
      ]);
      expect(problems[0].line).toBeGreaterThanOrEqual(2);
      expect(problems[0].line).toBeLessThanOrEqual(
        4 + wrong.split('\n').length - 1,
      );
    },
  );

  it('says on which line JSON is wrong', () => {
    expect(
      servicesOfManifest(`${manifest()}\n${manifest()}\n{"a" 1}\n`, 'a.jsonl'),
    ).toMatchObject({
      services: [{ at: { line: 1 } }, { at: { line: 2 } }],
      problems: [{ path: 'a.jsonl', line: 3, column: 6 }],
    });
  });

  it.each([
    ['a.json', `[${manifest()},${manifest()}]`],
    ['a.yaml', `${manifest()}\n---\n${manifest()}`],
  ])('says where it stopped: %s', (path, text) => {
    const read = servicesOfManifest(text, path, { instances: 1 });
    expect(read.services).toMatchObject([{ at: { path } }]);
    expect(read.limitsReached).toEqual([{ limit: 'instances', at: path }]);
  });
});

describe('exports of the Cloud Asset Inventory', () => {
  const name =
    '//run.googleapis.com/projects/lantern/locations/europe-west1/services/orders';
  const assetType = 'run.googleapis.com/Service';
  const ancestors = ['projects/123', 'organizations/9'];
  const granted = (member: string, role = 'roles/run.invoker') => ({
    bindings: [{ role, members: [member] }],
  });
  const lines = (...assets: object[]) =>
    postureOf(assets.map(asset => JSON.stringify(asset)).join('\n'), 'a.jsonl');
  const v1 = { version: 'v1', data: JSON.parse(manifest()) };
  const v2 = {
    version: 'v2',
    data: {
      name: 'projects/lantern/locations/europe-west1/services/orders',
      ingress: 'INGRESS_TRAFFIC_INTERNAL_ONLY',
      iapEnabled: true,
      reconciling: true,
      template: {
        containers: [{ image: 'orders', startupProbe: { grpc: {} } }],
        scaling: { maxInstanceCount: 3 },
        vpcAccess: {
          egress: 'ALL_TRAFFIC',
          networkInterfaces: [{ network: 'n', subnetwork: 's' }],
        },
      },
      traffic: [{ tag: 'blue' }],
    },
  };

  it('know a service by project, region and name', () => {
    expect(lines({ name, assetType, resource: v1 }).service).toEqual({
      name: 'orders',
      project: 'lantern',
      location: 'europe-west1',
    });
  });

  it('hold services in the form of the Admin API', () => {
    const posture = lines({ name, assetType, resource: v2 });
    expect(reportOf(posture)).toMatchObject({
      ingress: 'internal',
      defaultUrl: 'enabled',
      egressPath: 'direct-vpc',
      egressTraffic: 'all-traffic',
    });
    expect(posture.auth.iap).toMatchObject({ value: 'enabled' });
    expect(posture.runtime).toMatchObject({
      maxInstances: { value: 3 },
      startupProbe: { value: 'grpc' },
      deployment: { value: 'reconciling' },
    });
    expect(posture.ingress.trafficTags).toMatchObject({ value: ['blue'] });
  });

  it('do not tell who may call without a policy', () => {
    expect(
      lines({ name, assetType, resource: v1 }).auth.invokers,
    ).toMatchObject({ state: 'unknown' });
  });

  const onOrganisation = (id: number, iamPolicy: object) => ({
    name: `//cloudresourcemanager.googleapis.com/organizations/${id}`,
    assetType: 'cloudresourcemanager.googleapis.com/Organization',
    iamPolicy,
  });

  it('are nobody’s business outside of what a service inherits from', () => {
    const posture = lines(
      { name, assetType, ancestors, resource: v1, iamPolicy: {} },
      onOrganisation(8, granted('allUsers')),
    );
    expect(posture.auth.invokers).toMatchObject({ value: [] });
  });

  it('do not tell of what is inherited where no policy above is exported', () => {
    const posture = lines({
      ...{ name, assetType, ancestors, resource: v1 },
      iamPolicy: granted('group:a@b.example'),
    });
    expect(posture.auth.invokers).toMatchObject({
      state: 'unknown',
      seen: { value: [{ member: 'group:a@b.example' }] },
    });
  });

  it.each([
    [
      'in one asset',
      [{ name, assetType, resource: v1, iamPolicy: granted('allUsers') }],
    ],
    [
      'in two',
      [
        { name, assetType, iamPolicy: granted('allUsers') },
        { name, assetType, resource: v1 },
      ],
    ],
    [
      'on the organisation',
      [
        { name, assetType, ancestors, resource: v1, iamPolicy: {} },
        onOrganisation(9, granted('allUsers')),
      ],
    ],
  ])('see a grant to everybody %s', (_, assets) => {
    const posture = lines(...assets);
    expect(reportOf(posture)).toMatchObject({
      publicInvoker: true,
      exposure: 'public',
    });
  });

  it('leave it open where a custom role may let somebody call', () => {
    const iamPolicy = granted('group:a@b.example', 'projects/p/roles/caller');
    expect(
      lines({ name, assetType, resource: v1, iamPolicy }).auth.invokers,
    ).toMatchObject({
      state: 'unknown',
    });
  });

  it('pass over other assets', () => {
    expect(
      servicesOfManifest(
        JSON.stringify([
          { name: 'x', assetType: 'run.googleapis.com/Job', resource: v1 },
        ]),
        'a.json',
      ).services,
    ).toEqual([]);
  });
});

describe('whatever a file says', () => {
  const paths = fc.constantFrom('a.yaml', 'a.json', 'a.jsonl');

  it('nothing is thrown, and every problem and service has its place', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          arbitraryText(),
          fc.json(),
          fc
            .tuple(arbitraryText(), arbitraryText())
            .map(([a, b]) => `${EXPORTED}\n---\n${a}\n---\n${b}`),
          fc
            .tuple(fc.nat(EXPORTED.length), fc.nat(60), arbitraryText())
            .map(
              ([at, length, text]) =>
                EXPORTED.slice(0, at) + text + EXPORTED.slice(at + length),
            ),
        ),
        paths,
        (text, path) => {
          const lines = text.split('\n').length;
          const { services, problems } = servicesOfManifest(text, path);
          for (const place of [...problems, ...services.map(({ at }) => at)]) {
            expect(place?.path).toBe(path);
            expect(place?.line).toBeGreaterThanOrEqual(1);
            expect(place?.line).toBeLessThanOrEqual(lines + 1);
          }
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('annotations never throw, and no value is known that Google does not document', () => {
    const names = [
      'ingress',
      'ingress-status',
      'default-url-disabled',
      'invoker-iam-disabled',
      'iap-enabled',
      'custom-audiences',
      'vpc-access-connector',
      'vpc-access-egress',
      'network-interfaces',
      'execution-environment',
    ].map(google);
    const annotations = fc.dictionary(
      fc.constantFrom(...names),
      fc.oneof(arbitraryText(), fc.json(), fc.constantFrom('true', 'all')),
    );
    fc.assert(
      fc.property(annotations, annotations, (service, revision) => {
        const posture = postureOf(manifest(service, revision));
        expect([
          'all',
          'internal',
          'internal-and-cloud-load-balancing',
          'unknown',
        ]).toContain(reportOf(posture).ingress);
      }),
    );
  });

  it.each([
    ['- '.repeat(100_000)],
    ['{"a":'.repeat(100_000)],
    [`a: &a [${'*a,'.repeat(50_000)}]`],
    [
      `kind: List\nitems: &a\n${'- *b\n'.repeat(
        1000,
      )}\n- &b {kind: List, items: *a}`,
    ],
    [
      Array.from(
        { length: 40 },
        (_, index) => `a${index}: &a${index} [*a${index - 1}, *a${index - 1}]`,
      )
        .join('\n')
        .replace(/\*a-1/g, 'x'),
    ],
  ])('reading is bounded: %#', text => {
    const start = Date.now();
    servicesOfManifest(text, 'a.yaml');
    servicesOfManifest(text, 'a.json');
    expect(Date.now() - start).toBeLessThan(5000);
  });
});
