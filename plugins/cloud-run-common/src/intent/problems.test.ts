import { problemMessages } from '../messages';
import { NetworkIntentInput } from './networkIntent';
import { checkInput } from './problems';
import { serviceDefinitionSchema } from './serviceDefinition';

const environment = {
  name: 'production',
  project: 'shop-prod',
  region: 'asia-northeast1',
};

const plain: NetworkIntentInput = {
  ingress: { setting: 'internal' },
  auth: { method: 'iam' },
  egress: { path: 'default' },
};

const front = {
  type: 'global-external' as const,
  domains: ['shop.example.com'],
};

const behind = (loadBalancer: object) => ({
  ...plain,
  ingress: {
    setting: 'internal-and-cloud-load-balancing',
    loadBalancer: { ...front, ...loadBalancer },
  },
});

const newVpc = { kind: 'new', subnetRange: '10.8.0.0/24' };
const existingVpc = { kind: 'existing', network: 'main', subnetwork: 'run' };
const sharedVpc = {
  kind: 'shared',
  hostProject: 'shop-host',
  network: 'main',
  subnetwork: 'run',
};

const privateRanges = { setting: 'private-ranges-only' };

const direct = (vpc: object, traffic: object = privateRanges) => ({
  ...plain,
  egress: { path: 'direct-vpc', traffic },
  vpc,
});

const throughConnector = (connector: object, vpc: object = newVpc) => ({
  ...plain,
  egress: {
    path: 'connector',
    traffic: privateRanges,
    connector: { subnet: { kind: 'new', range: '10.8.8.0/28' }, ...connector },
  },
  vpc,
});

const regional = (vpc?: object) => ({
  ...behind({ type: 'regional-external' }),
  ...(vpc ? { vpc } : {}),
});

const withIap = (auth: object, ingress: object = plain.ingress) => ({
  ...plain,
  ingress,
  auth: { method: 'iap', accessors: ['group:shop@example.com'], ...auth },
});

const definition = (changes: object = {}) => ({
  name: 'orders',
  owner: 'group:default/shop',
  runtime: { kind: 'nodejs' },
  network: plain,
  environments: [environment],
  ...changes,
});

const inNetwork = (network: object) => definition({ network });
const inEnvironment = (changes: object, network: object = plain) =>
  definition({ network, environments: [{ ...environment, ...changes }] });

const second = { name: 'staging', project: 'shop-stage', region: 'us-east4' };
const inBoth = (first: object, other: object, network: object = plain) =>
  definition({
    network,
    environments: [
      { ...environment, ...first },
      { ...second, ...other },
    ],
  });

function problemsIn(input: object) {
  const checked = checkInput(serviceDefinitionSchema, input);
  return checked.ok
    ? []
    : checked.problems.map(({ code, field }) => ({ code, field }));
}

type Case = [code: string, field: string, input: object];

const LONG = 'a'.repeat(64);

const cases: Case[] = [
  ['service-name', 'name', definition({ name: 'Orders' })],
  ['service-name', 'name', definition({ name: 'orders-' })],
  ['service-name', 'name', definition({ name: 'a'.repeat(50) })],
  [
    'text-too-long',
    'description',
    definition({ description: 'x'.repeat(501) }),
  ],
  [
    'text-control-characters',
    'description',
    definition({ description: 'a\nb' }),
  ],
  ['entity-ref', 'owner', definition({ owner: 'group:default/shop team' })],
  ['entity-ref', 'system', definition({ system: '../shop' })],
  [
    'container-image',
    'runtime.image',
    definition({ runtime: { kind: 'image', image: 'nginx; id' } }),
  ],
  ['environments-missing', 'environments', definition({ environments: [] })],
  ['environment-name', 'environments.0.name', inEnvironment({ name: '../x' })],
  ['project-id', 'environments.0.project', inEnvironment({ project: 'shop' })],
  ['region', 'environments.0.region', inEnvironment({ region: 'tokyo' })],
  [
    'instances',
    'environments.0.maxInstances',
    inEnvironment({ minInstances: 3, maxInstances: 2 }),
  ],
  [
    'environment-repeated',
    'environments.1.name',
    inBoth({}, { name: 'production' }),
  ],
  [
    'environment-same-place',
    'environments.1.project',
    inBoth({}, { project: 'shop-prod', region: 'asia-northeast1' }),
  ],
  [
    'domains-unused',
    'environments.0.domains',
    inEnvironment({ domains: ['shop.example.com'] }),
  ],
  [
    'domains-repeated',
    'environments.0.domains',
    inEnvironment({ domains: ['a.example.com', 'a.example.com'] }, behind({})),
  ],
  [
    'domains-shared-by-environments',
    'environments.1.domains',
    inBoth({}, {}, behind({})),
  ],
  [
    'domains-shared-by-environments',
    'environments.1.domains',
    definition({
      network: behind({}),
      environments: [
        environment,
        { ...second, domains: ['shop.example.com'] },
        {
          ...second,
          name: 'dev',
          region: 'us-west1',
          domains: ['dev.example.com'],
        },
      ],
    }),
  ],
  [
    'environment-vpc-kind',
    'environments.0.vpc',
    inEnvironment({ vpc: existingVpc }, direct(newVpc)),
  ],
  [
    'environment-vpc-kind',
    'environments.0.vpc',
    inEnvironment({ vpc: newVpc }),
  ],
  [
    'proxy-only-range-missing',
    'environments.0.vpc.proxyOnlyRange',
    inEnvironment(
      { vpc: newVpc },
      regional({ ...newVpc, proxyOnlyRange: '10.9.0.0/24' }),
    ),
  ],
  [
    'ranges-overlap',
    'environments.0.vpc',
    inEnvironment(
      { vpc: { kind: 'new', subnetRange: '10.8.8.0/24' } },
      throughConnector({}),
    ),
  ],
  [
    'domains-missing',
    'network.ingress.loadBalancer.domains',
    inNetwork(behind({ domains: [] })),
  ],
  [
    'domains-too-many',
    'network.ingress.loadBalancer.domains',
    inNetwork(
      behind({
        domains: Array.from({ length: 16 }, (_, i) => `d${i}.example.com`),
      }),
    ),
  ],
  [
    'domains-repeated',
    'network.ingress.loadBalancer.domains',
    inNetwork(behind({ domains: ['a.example.com', 'a.example.com'] })),
  ],
  [
    'domain-name',
    'network.ingress.loadBalancer.domains.0',
    inNetwork(behind({ domains: ['*.example.com'] })),
  ],
  [
    'source-range',
    'network.ingress.loadBalancer.cloudArmor.allowedRanges.0',
    inNetwork(behind({ cloudArmor: { allowedRanges: ['203.0.113.0'] } })),
  ],
  [
    'cloud-armor-without-rules',
    'network.ingress.loadBalancer.cloudArmor',
    inNetwork(behind({ cloudArmor: {} })),
  ],
  [
    'default-url-is-only-way-in',
    'network.ingress.defaultUrl',
    inNetwork({
      ...plain,
      ingress: { setting: 'internal', defaultUrl: 'disabled' },
    }),
  ],
  [
    'member',
    'network.auth.invokers.1',
    inNetwork({
      ...plain,
      auth: { method: 'iam', invokers: ['user:a@example.com', 'allUsers'] },
    }),
  ],
  [
    'accessors-missing',
    'network.auth.accessors',
    inNetwork(withIap({ accessors: [] })),
  ],
  [
    'iap-without-load-balancer',
    'network.auth.at',
    inNetwork(withIap({ at: 'load-balancer' })),
  ],
  [
    'cdn-with-iap',
    'network.ingress.loadBalancer.cdn',
    inNetwork(withIap({ at: 'load-balancer' }, behind({ cdn: true }).ingress)),
  ],
  [
    'vpc-missing',
    'network.vpc',
    inNetwork({
      ...plain,
      egress: { path: 'direct-vpc', traffic: privateRanges },
    }),
  ],
  ['vpc-missing', 'network.vpc', inNetwork(regional())],
  ['vpc-unused', 'network.vpc', inNetwork({ ...plain, vpc: newVpc })],
  [
    'proxy-only-range-missing',
    'network.vpc.proxyOnlyRange',
    inNetwork(regional(newVpc)),
  ],
  [
    'proxy-only-range-unused',
    'network.vpc.proxyOnlyRange',
    inNetwork(direct({ ...existingVpc, proxyOnlyRange: '10.9.0.0/24' })),
  ],
  [
    'proxy-only-range',
    'network.vpc.proxyOnlyRange',
    inNetwork(regional({ ...existingVpc, proxyOnlyRange: '10.9.0.0/27' })),
  ],
  [
    'resource-name',
    'network.vpc.network',
    inNetwork(direct({ ...existingVpc, network: LONG })),
  ],
  [
    'address-range',
    'network.vpc.subnetRange',
    inNetwork(direct({ kind: 'new', subnetRange: '8.8.8.0/24' })),
  ],
  [
    'address-range',
    'network.vpc.subnetRange',
    inNetwork(direct({ kind: 'new', subnetRange: '10.8.0.1/24' })),
  ],
  [
    'subnet-range',
    'network.vpc.subnetRange',
    inNetwork(direct({ kind: 'new', subnetRange: '10.8.0.0/27' })),
  ],
  [
    'new-vpc-has-no-nat',
    'network.egress.traffic.nat.kind',
    inNetwork(
      direct(newVpc, { setting: 'all-traffic', nat: { kind: 'existing' } }),
    ),
  ],
  [
    'connector-range',
    'network.egress.connector.subnet.range',
    inNetwork(
      throughConnector({ subnet: { kind: 'new', range: '10.8.8.0/27' } }),
    ),
  ],
  [
    'connector-instances',
    'network.egress.connector.maxInstances',
    inNetwork(throughConnector({ minInstances: 4, maxInstances: 4 })),
  ],
  [
    'connector-subnet-in-shared-vpc',
    'network.egress.connector.subnet',
    inNetwork(throughConnector({}, sharedVpc)),
  ],
  [
    'connector-subnet-in-new-vpc',
    'network.egress.connector.subnet',
    inNetwork(throughConnector({ subnet: { kind: 'existing', name: 'run' } })),
  ],
  [
    'ranges-overlap',
    'network.egress.connector.subnet.range',
    inNetwork(
      throughConnector({ subnet: { kind: 'new', range: '10.8.0.0/28' } }),
    ),
  ],
  [
    'ranges-overlap',
    'network.vpc.proxyOnlyRange',
    inNetwork(regional({ ...newVpc, proxyOnlyRange: '10.8.0.0/26' })),
  ],
];

describe('problems', () => {
  it('are none with a definition that is right', () => {
    expect(problemsIn(definition())).toEqual([]);
    expect(problemsIn(inNetwork(behind({})))).toEqual([]);
    expect(problemsIn(inNetwork(throughConnector({})))).toEqual([]);
  });

  it.each(cases)('%s stands at %s', (code, field, input) => {
    expect(problemsIn(input)).toEqual([{ code, field }]);
  });

  it('can each of them be reached', () => {
    const reached = new Set(cases.map(([code]) => code));
    expect(
      Object.keys(problemMessages.en).filter(code => !reached.has(code)),
    ).toEqual([]);
  });

  it('are told once, however many checks find them', () => {
    expect(
      problemsIn(inNetwork(direct({ kind: 'new', subnetRange: 'all of it' }))),
    ).toEqual([{ code: 'address-range', field: 'network.vpc.subnetRange' }]);
  });

  it('are all told at once', () => {
    expect(
      problemsIn(
        definition({
          name: '',
          environments: [],
          network: { ...plain, auth: { method: 'iap', accessors: [] } },
        }),
      ),
    ).toEqual(
      expect.arrayContaining([
        { code: 'service-name', field: 'name' },
        { code: 'accessors-missing', field: 'network.auth.accessors' },
        { code: 'environments-missing', field: 'environments' },
      ]),
    );
  });

  it('tell of a key that does not exist and of a value that does not', () => {
    expect(problemsIn(definition({ vpc: {} }))).toEqual([
      { code: 'unrecognized_keys', field: '' },
    ]);
    expect(
      problemsIn(inNetwork({ ...plain, ingress: { setting: 'everything' } })),
    ).toEqual([
      {
        code: 'invalid_union_discriminator',
        field: 'network.ingress.setting',
      },
    ]);
    expect(
      problemsIn(
        inNetwork({
          ...plain,
          ingress: { setting: 'all', loadBalancer: front },
        }),
      ),
    ).toEqual([{ code: 'unrecognized_keys', field: 'network.ingress' }]);
  });
});
