import { Evidence, Fact, distinct, known, unknown } from '../facts';
import {
  CloudArmorIntent,
  Deployment,
  LoadBalancerIntent,
  NetworkIntent,
  ResourceNames,
  defaultUrlOf,
  loadBalancerOf,
} from '../intent';
import { cloudArmorRules, edgeCloudArmorIntent } from './cloudArmorRules';
import {
  AuthPosture,
  CloudArmorPolicy,
  CloudNat,
  Connector,
  DirectVpc,
  EgressPath,
  EgressPosture,
  IngressPosture,
  InvokerGrant,
  LoadBalancer,
  NetworkPosture,
  Switch,
} from './types';

const chosen = (field: string): Evidence => ({ kind: 'intent', field });

function networkTeam(what: string): Fact<never> {
  return unknown({ code: 'elsewhere', what });
}

function cloudArmorOf(
  name: string,
  armor: CloudArmorIntent | undefined,
): Fact<CloudArmorPolicy | null> {
  const evidence = chosen('ingress.loadBalancer.cloudArmor');
  return known(
    armor ? { name, rules: known(cloudArmorRules(armor), evidence) } : null,
    evidence,
  );
}

function proxyOnlySubnetworkOf(
  { vpc }: NetworkIntent,
  { type }: LoadBalancerIntent,
): LoadBalancer['proxyOnlySubnetwork'] {
  if (type === 'global-external') {
    return known('not-needed', chosen('ingress.loadBalancer.type'));
  }
  return vpc && vpc.kind !== 'shared' && vpc.proxyOnlyRange
    ? known('present', chosen('vpc.proxyOnlyRange'))
    : networkTeam('ingress.loadBalancer.proxyOnlySubnetwork');
}

function loadBalancerPosture(
  { names, network, environment }: Deployment,
  intent: LoadBalancerIntent,
): LoadBalancer {
  const { auth } = network;
  const at = (field: string) => chosen(`ingress.loadBalancer.${field}`);
  const iap = auth.method === 'iap' && auth.at === 'load-balancer';
  return {
    name: names.resources,
    type: known(intent.type, at('type')),
    domains: known(intent.domains, at('domains')),
    https: known(true, at('domains')),
    http: known(intent.httpRedirect ? 'redirect' : 'none', at('httpRedirect')),
    cloudArmor: cloudArmorOf(names.resources, intent.cloudArmor),
    cdn: known(
      intent.type === 'global-external' && intent.cdn ? 'enabled' : 'disabled',
      at('cdn'),
    ),
    iap: known(iap ? 'enabled' : 'disabled', chosen('auth.at')),
    iapAccessors: known(
      iap ? distinct(auth.accessors) : [],
      chosen('auth.accessors'),
    ),
    edgeCloudArmor: cloudArmorOf(
      `${names.resources}-edge`,
      edgeCloudArmorIntent(intent),
    ),
    serverlessNegs: known(
      [
        {
          region: known(environment.region, chosen('environments.region')),
          project: known(environment.project, chosen('environments.project')),
          urlMask: known(null, chosen('name')),
        },
      ],
      chosen('ingress.loadBalancer'),
    ),
    address: known('reserved', chosen('ingress.loadBalancer')),
    outlierDetection: known('disabled', chosen('ingress.loadBalancer')),
    proxyOnlySubnetwork: proxyOnlySubnetworkOf(network, intent),
    schemeWritten: known(true, at('type')),
    unsupportedSettings: known([], chosen('ingress.loadBalancer')),
  };
}

function ingressPosture(deployment: Deployment): IngressPosture {
  const { network } = deployment;
  const loadBalancer = loadBalancerOf(network);
  return {
    setting: known(network.ingress.setting, chosen('ingress.setting')),
    defaultUrl: known(defaultUrlOf(network), chosen('ingress.defaultUrl')),
    loadBalancers: known(
      loadBalancer ? [loadBalancerPosture(deployment, loadBalancer)] : [],
      chosen('ingress.loadBalancer'),
    ),
    domainMappings: known([], chosen('ingress')),
    trafficTags: known([], chosen('ingress')),
  };
}

/** The member that Identity-Aware Proxy calls as. The project number is known only after the project exists. */
const IAP_SERVICE_AGENT =
  'serviceAccount:service-PROJECT_NUMBER@gcp-sa-iap.iam.gserviceaccount.com';

function invokersOf({ auth }: NetworkIntent): string[] {
  switch (auth.method) {
    case 'public':
      return auth.by === 'all-users' ? ['allUsers'] : [];
    case 'iam':
      return distinct(auth.invokers);
    case 'iap':
      return [IAP_SERVICE_AGENT];
    default:
      return auth satisfies never;
  }
}

function authPosture(network: NetworkIntent): AuthPosture {
  const { auth } = network;
  const grants = invokersOf(network).map<InvokerGrant>(member => ({
    member,
    role: 'roles/run.invoker',
    scope: 'service',
  }));
  const iapOnService = auth.method === 'iap' && auth.at === 'service';
  const loadBalancer = loadBalancerOf(network);
  return {
    invokerCheck: known(
      auth.method === 'public' && auth.by === 'invoker-check-disabled'
        ? 'disabled'
        : 'enabled',
      chosen('auth'),
    ),
    invokers: known(grants, chosen('auth')),
    iap: known(iapOnService ? 'enabled' : 'disabled', chosen('auth')),
    iapAccessors: known(
      iapOnService ? distinct(auth.accessors) : [],
      chosen('auth.accessors'),
    ),
    customAudiences: known(
      auth.method === 'iam' && loadBalancer
        ? loadBalancer.domains.map(domain => `https://${domain}`)
        : [],
      chosen('ingress.loadBalancer.domains'),
    ),
  };
}

function directVpc(
  { vpc, egress }: NetworkIntent,
  names: ResourceNames,
): DirectVpc {
  return {
    network: known(
      vpc && vpc.kind !== 'new' ? vpc.network : names.resources,
      chosen('vpc.network'),
    ),
    subnetwork: known(
      vpc && vpc.kind !== 'new' ? vpc.subnetwork : names.resources,
      chosen('vpc.subnetwork'),
    ),
    subnetRange:
      vpc?.kind === 'new'
        ? known(vpc.subnetRange, chosen('vpc.subnetRange'))
        : networkTeam('egress.vpc.subnetRange'),
    mtu:
      vpc?.kind === 'new'
        ? known(1460, {
            kind: 'default',
            documentation: 'https://docs.cloud.google.com/vpc/docs/mtu',
          })
        : networkTeam('egress.vpc.mtu'),
    tags: known(
      egress.path === 'direct-vpc' ? distinct(egress.tags) : [],
      chosen('egress.tags'),
    ),
  };
}

function connectorPosture(
  { network: { vpc }, names, environment }: Deployment,
  connector: Extract<
    NetworkIntent['egress'],
    { path: 'connector' }
  >['connector'],
): Connector {
  const at = (field: string) => chosen(`egress.connector.${field}`);
  return {
    name: known(names.connector, chosen('egress.connector')),
    // An existing subnetwork is in whichever network its owner put it; nothing that is generated says.
    network:
      connector.subnet.kind === 'new'
        ? known(
            vpc && vpc.kind !== 'new' ? vpc.network : names.resources,
            chosen('vpc.network'),
          )
        : networkTeam('egress.connector.network'),
    range:
      connector.subnet.kind === 'new'
        ? known(connector.subnet.range, at('subnet.range'))
        : networkTeam('egress.connector.range'),
    region: known(environment.region, chosen('environments.region')),
    state: unknown({ code: 'not-observed', what: 'egress.connector.state' }),
    machineType: known(connector.machineType, at('machineType')),
    minInstances: known(connector.minInstances, at('minInstances')),
    maxInstances: known(connector.maxInstances, at('maxInstances')),
  };
}

function egressPath(deployment: Deployment): EgressPath {
  const { network, names } = deployment;
  const { egress } = network;
  switch (egress.path) {
    case 'default':
      return { kind: 'default' };
    case 'direct-vpc':
      return { kind: 'direct-vpc', vpc: directVpc(network, names) };
    case 'connector':
      return {
        kind: 'connector',
        connector: connectorPosture(deployment, egress.connector),
      };
    default:
      return egress satisfies never;
  }
}

function natPosture(
  { egress, vpc }: NetworkIntent,
  name: string,
): Fact<CloudNat | null> {
  const evidence = chosen('egress.traffic.nat');
  if (egress.path === 'default') {
    return known(null, chosen('egress.traffic'));
  }
  if (egress.traffic.setting !== 'all-traffic') {
    return vpc?.kind === 'new'
      ? known(null, chosen('egress.traffic'))
      : networkTeam('egress.nat');
  }
  const { nat } = egress.traffic;
  const ports: Pick<
    CloudNat,
    'minPortsPerVm' | 'dynamicPorts' | 'servesOthers'
  > = {
    minPortsPerVm: known(64, evidence),
    dynamicPorts: known('enabled', evidence),
    servesOthers: known(false, evidence),
  };
  switch (nat.kind) {
    case 'existing':
      return networkTeam('egress.nat');
    case 'automatic':
      return known(
        {
          name,
          allocation: known('automatic', evidence),
          addresses: known(0, evidence),
          ...ports,
        },
        evidence,
      );
    case 'reserved':
      return known(
        {
          name,
          allocation: known('manual', evidence),
          addresses: known(nat.addresses, evidence),
          ...ports,
        },
        evidence,
      );
    default:
      return nat satisfies never;
  }
}

/** Private Google Access of the subnetwork that the path takes, which is one of ours or the network team's. */
function privateGoogleAccessPosture({
  egress,
  vpc,
}: NetworkIntent): Fact<Switch> {
  switch (egress.path) {
    case 'default':
      return known('disabled', chosen('vpc'));
    case 'direct-vpc':
      return vpc?.kind === 'new'
        ? known('enabled', chosen('vpc'))
        : networkTeam('egress.privateGoogleAccess');
    case 'connector':
      return egress.connector.subnet.kind === 'new'
        ? known('enabled', chosen('egress.connector.subnet'))
        : networkTeam('egress.privateGoogleAccess');
    default:
      return egress satisfies never;
  }
}

/** A network that is not ours may have a zone that we know nothing of. */
function privateDnsPosture({ egress, vpc }: NetworkIntent): Fact<Switch> {
  const evidence = chosen('egress.callsInternalServices');
  if (egress.path === 'default') {
    return known('disabled', evidence);
  }
  const isInKnownNetwork =
    egress.path === 'direct-vpc' || egress.connector.subnet.kind === 'new';
  if (
    egress.callsInternalServices &&
    egress.traffic.setting === 'private-ranges-only' &&
    isInKnownNetwork
  ) {
    return known('enabled', evidence);
  }
  return vpc?.kind === 'new'
    ? known('disabled', evidence)
    : networkTeam('egress.privateDns');
}

/** A network that is made with the service has its default route; of another its team decides. */
function defaultRoutePosture({
  egress,
  vpc,
}: NetworkIntent): EgressPosture['defaultRoute'] {
  return egress.path === 'default' || vpc?.kind === 'new'
    ? known('internet-gateway', chosen('egress.path'))
    : networkTeam('egress.defaultRoute');
}

function egressPosture(deployment: Deployment): EgressPosture {
  const { network, names } = deployment;
  const { egress, vpc } = network;
  const onVpc = egress.path !== 'default';
  return {
    path: known(egressPath(deployment), chosen('egress.path')),
    traffic: known(
      onVpc ? egress.traffic.setting : null,
      chosen('egress.traffic.setting'),
    ),
    nat: natPosture(network, names.resources),
    defaultRoute: defaultRoutePosture(network),
    privateGoogleAccess: privateGoogleAccessPosture(network),
    privateDns: privateDnsPosture(network),
    sharedVpc: known(
      onVpc && vpc?.kind === 'shared'
        ? {
            hostProject: vpc.hostProject,
            networkUser: networkTeam('egress.sharedVpc.networkUser'),
          }
        : null,
      chosen('vpc'),
    ),
  };
}

/**
 * The posture that a service will have once what is generated from its intent is deployed.
 *
 * @public
 */
export function postureOfIntent(deployment: Deployment): NetworkPosture {
  const { service, names, network, environment } = deployment;
  const { egress } = network;
  return {
    service: {
      name: service,
      project: environment.project,
      location: environment.region,
    },
    ingress: ingressPosture(deployment),
    auth: authPosture(network),
    egress: egressPosture(deployment),
    runtime: {
      serviceAccount: known(
        `${names.serviceAccount}@${environment.project}.iam.gserviceaccount.com`,
        chosen('name'),
      ),
      minInstances: known(
        environment.minInstances,
        chosen('environments.minInstances'),
      ),
      maxInstances: known(
        environment.maxInstances,
        chosen('environments.maxInstances'),
      ),
      startupProbe: known('http', chosen('runtime')),
      executionEnvironment: known('gen2', chosen('runtime')),
      http2: known('disabled', chosen('runtime')),
      serviceAgentRole: known(true, {
        kind: 'default',
        documentation:
          'https://docs.cloud.google.com/run/docs/securing/service-identity',
      }),
      deployment: unknown({
        code: 'not-observed',
        what: 'runtime.deployment',
      }),
    },
    callers: networkTeam('callers'),
    terraform: {
      ingressWritten: known(true, chosen('ingress.setting')),
      egressTrafficWritten: known(true, chosen('egress.traffic.setting')),
      grantResources: known(
        invokersOf(network).length > 0 ? ['member'] : [],
        chosen('auth'),
      ),
      grantsFollowReplacement: known(true, chosen('auth')),
      iapClients: known([], chosen('auth')),
    },
    expectations: {
      public: network.auth.method === 'public',
      staticOutboundIp:
        egress.path !== 'default' &&
        egress.traffic.setting === 'all-traffic' &&
        egress.traffic.nat.kind === 'reserved',
    },
  };
}
