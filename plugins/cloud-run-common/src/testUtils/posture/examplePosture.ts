import {
  Known,
  ListFact,
  PartlySeen,
  Unknown,
  known,
  partlySeen,
  unknown,
} from '../../facts';
import {
  AuthPosture,
  Caller,
  CloudArmorPolicy,
  CloudArmorRule,
  CloudNat,
  Connector,
  DirectVpc,
  EgressPath,
  EgressPosture,
  Expectations,
  IngressPosture,
  InvokerGrant,
  LoadBalancer,
  NetworkPosture,
  RuntimePosture,
  ServerlessNeg,
  TerraformPosture,
} from '../../posture/types';

/** A value that was seen somewhere. */
export function seen<T>(value: T): Known<T> {
  return known(value, { kind: 'annotation', name: 'example' });
}

/** A value that could not be seen. */
export function missing(what: string): Unknown {
  return unknown({ code: 'not-declared', what });
}

/** A list of which some items were seen and others may be there. */
export function inPart<T>(what: string, ...items: T[]): PartlySeen<T> {
  return partlySeen(missing(what).reason, seen(items));
}

/** What a test says about a posture; the rest is as in the example. */
export interface PostureChanges {
  ingress?: Partial<IngressPosture>;
  auth?: Partial<AuthPosture>;
  egress?: Partial<EgressPosture>;
  runtime?: Partial<RuntimePosture>;
  callers?: ListFact<Caller>;
  terraform?: Partial<TerraformPosture>;
  expectations?: Partial<Expectations>;
}

/**
 * An internal service that a group may call, on the default egress path: nothing is wrong with it and nothing unknown.
 */
export function examplePosture(changes: PostureChanges = {}): NetworkPosture {
  return {
    service: { name: 'orders', project: 'shop', location: 'asia-northeast1' },
    ingress: {
      setting: seen('internal'),
      defaultUrl: seen('enabled'),
      loadBalancers: seen([]),
      domainMappings: seen([]),
      trafficTags: seen([]),
      ...changes.ingress,
    },
    auth: {
      invokerCheck: seen('enabled'),
      invokers: seen([exampleGrant('group:shop@example.com')]),
      iap: seen('disabled'),
      iapAccessors: seen([]),
      customAudiences: seen([]),
      ...changes.auth,
    },
    egress: {
      path: seen({ kind: 'default' }),
      traffic: seen(null),
      nat: seen(null),
      defaultRoute: seen('internet-gateway'),
      privateGoogleAccess: seen('disabled'),
      privateDns: seen('disabled'),
      sharedVpc: seen(null),
      ...changes.egress,
    },
    runtime: {
      serviceAccount: seen('orders@shop.iam.gserviceaccount.com'),
      minInstances: seen(0),
      maxInstances: seen(10),
      startupProbe: seen('http'),
      executionEnvironment: seen('gen2'),
      http2: seen('disabled'),
      serviceAgentRole: seen(true),
      deployment: seen('ready'),
      ...changes.runtime,
    },
    callers: changes.callers ?? seen([]),
    terraform: {
      ingressWritten: seen(true),
      egressTrafficWritten: seen(true),
      grantResources: seen(['member']),
      grantsFollowReplacement: seen(true),
      iapClients: seen([]),
      ...changes.terraform,
    },
    expectations: {
      public: false,
      staticOutboundIp: false,
      ...changes.expectations,
    },
  };
}

/** A global external load balancer with HTTPS, a redirect to it, and nothing else. */
export function exampleLoadBalancer(
  changes: Partial<LoadBalancer> = {},
): LoadBalancer {
  return {
    name: 'front',
    type: seen('global-external'),
    domains: seen(['shop.example.com']),
    https: seen(true),
    http: seen('redirect'),
    cloudArmor: seen(null),
    cdn: seen('disabled'),
    iap: seen('disabled'),
    iapAccessors: seen([]),
    edgeCloudArmor: seen(null),
    serverlessNegs: seen([exampleNeg()]),
    address: seen('reserved'),
    outlierDetection: seen('disabled'),
    proxyOnlySubnetwork: seen('not-needed'),
    schemeWritten: seen(true),
    unsupportedSettings: seen([]),
    ...changes,
  };
}

/** A serverless NEG beside the example service. */
export function exampleNeg(
  changes: Partial<ServerlessNeg> = {},
): ServerlessNeg {
  return {
    region: seen('asia-northeast1'),
    project: seen('shop'),
    urlMask: seen(null),
    ...changes,
  };
}

/** The rule that every policy ends with; it lets everything through unless told otherwise. */
export const DEFAULT_ALLOW: CloudArmorRule = {
  priority: 2147483647,
  action: 'allow',
  preview: false,
};

/** A Cloud Armor policy of these rules and the default rule. */
export function exampleArmor(...rules: CloudArmorRule[]): CloudArmorPolicy {
  return { name: 'armor', rules: seen([...rules, DEFAULT_ALLOW]) };
}

/** A Cloud Armor policy that limits the rate of requests. */
export function enforcingArmor(): CloudArmorPolicy {
  return exampleArmor({ priority: 1000, action: 'throttle', preview: false });
}

/** A grant of the invoker role on the service itself. */
export function exampleGrant(
  member: string,
  changes: Partial<InvokerGrant> = {},
): InvokerGrant {
  return { member, role: 'roles/run.invoker', scope: 'service', ...changes };
}

/** Direct VPC egress through a /24. */
export function exampleDirectVpc(changes: Partial<DirectVpc> = {}): EgressPath {
  return { kind: 'direct-vpc', vpc: exampleInterface(changes) };
}

function exampleInterface(changes: Partial<DirectVpc>): DirectVpc {
  return {
    network: seen('main'),
    subnetwork: seen('run'),
    subnetRange: seen('10.8.0.0/24'),
    mtu: seen(1460),
    tags: seen([]),
    ...changes,
  };
}

/** Egress through a connector of its own /28. */
export function exampleConnector(changes: Partial<Connector> = {}): EgressPath {
  return { kind: 'connector', connector: exampleConnectorOf(changes) };
}

function exampleConnectorOf(changes: Partial<Connector>): Connector {
  return {
    name: seen('to-main'),
    network: seen('main'),
    range: seen('10.8.8.0/28'),
    region: seen('asia-northeast1'),
    state: seen('ready'),
    machineType: seen('e2-micro'),
    minInstances: seen(2),
    maxInstances: seen(3),
    ...changes,
  };
}

/** A network interface and a connector at once. */
export function conflictingPath(
  vpc: Partial<DirectVpc> = {},
  connector: Partial<Connector> = {},
): EgressPath {
  return {
    kind: 'conflicting',
    vpc: exampleInterface(vpc),
    connector: exampleConnectorOf(connector),
  };
}

/** A Cloud NAT with one reserved address. */
export function exampleNat(changes: Partial<CloudNat> = {}): CloudNat {
  return {
    name: 'nat',
    allocation: seen('manual'),
    addresses: seen(1),
    minPortsPerVm: seen(64),
    dynamicPorts: seen('enabled'),
    servesOthers: seen(false),
    ...changes,
  };
}

/** Another Cloud Run service that calls, on the default egress path unless told otherwise. */
export function exampleWorkload(egress: Partial<EgressPosture> = {}): Caller {
  return {
    kind: 'workload',
    name: 'web',
    egress: { ...examplePosture().egress, ...egress },
  };
}

/** A nightly job of Cloud Scheduler in the project of the example service. */
export function exampleProduct(
  changes: Partial<Extract<Caller, { kind: 'product' }>> = {},
): Caller {
  return {
    kind: 'product',
    name: 'nightly',
    product: 'cloud-scheduler',
    project: seen('shop'),
    address: seen('default-url'),
    sharesPerimeter: seen(false),
    ...changes,
  };
}
