import { Fact, ListFact } from '../facts';

/**
 * Who may reach the service over the network.
 * `none` exists in the Admin API only (`INGRESS_TRAFFIC_NONE`).
 * Source: https://docs.cloud.google.com/run/docs/securing/ingress
 *
 * @public
 */
export type IngressSetting =
  | 'all'
  | 'internal'
  | 'internal-and-cloud-load-balancing'
  | 'none';

/** @public */
export type Switch = 'enabled' | 'disabled';

/** @public */
export type EgressTraffic = 'private-ranges-only' | 'all-traffic';

/**
 * The kinds of application load balancer that can have a serverless NEG.
 * Source: https://cloud.google.com/load-balancing/docs/negs/serverless-neg-concepts
 *
 * @public
 */
export type LoadBalancerType =
  | 'global-external'
  | 'classic-external'
  | 'regional-external'
  | 'regional-internal'
  | 'cross-region-internal';

/** One rule of a Cloud Armor security policy. @public */
export interface CloudArmorRule {
  priority: number;
  action: 'allow' | 'deny' | 'throttle' | 'rate-based-ban' | 'redirect';
  /** A rule in preview is logged and not enforced. */
  preview: boolean;
  /** Whom it is about, where that is every address, or may be; left out where it is about some. */
  matches?: 'everybody' | 'unknown';
}

/** A Cloud Armor security policy attached to a load balancer's backend. @public */
export interface CloudArmorPolicy {
  name: string;
  /** All rules, the default rule (priority 2147483647) among them. */
  rules: Fact<CloudArmorRule[]>;
}

/** A serverless network endpoint group: where a load balancer's backend finds the service. @public */
export interface ServerlessNeg {
  region: Fact<string>;
  project: Fact<string>;
  /** Such as `<service>.example.com`, which picks the service from the URL; null when one service is named. */
  urlMask: Fact<string | null>;
}

/** A load balancer whose serverless NEG leads to the service. @public */
export interface LoadBalancer {
  name: string;
  type: Fact<LoadBalancerType>;
  domains: Fact<string[]>;
  /** Whether it has an HTTPS front end. */
  https: Fact<boolean>;
  /** Whether plain HTTP is answered with a redirect to HTTPS; `none` when nothing listens on port 80. */
  http: Fact<'none' | 'redirect' | 'plain'>;
  /** The backend security policy. It does not see what Cloud CDN answers from its cache. */
  cloudArmor: Fact<CloudArmorPolicy | null>;
  /** The edge security policy, which also sees what Cloud CDN answers. */
  edgeCloudArmor: Fact<CloudArmorPolicy | null>;
  cdn: Fact<Switch>;
  iap: Fact<Switch>;
  /** Holders of `roles/iap.httpsResourceAccessor` on the backend service. */
  iapAccessors: ListFact<string>;
  serverlessNegs: Fact<ServerlessNeg[]>;
  /** Whether its front end has a reserved address. */
  address: Fact<'reserved' | 'ephemeral'>;
  /** Whether a region that answers with errors is left out. */
  outlierDetection: Fact<Switch>;
  /** The proxy-only subnetwork of its network and region, which only Envoy-based load balancers of a region need. */
  proxyOnlySubnetwork: Fact<'present' | 'absent' | 'not-needed'>;
  /** Whether its load balancing scheme is written where it is declared. */
  schemeWritten: Fact<boolean>;
  /** Settings of the backend that a serverless NEG does not support, such as `timeout_sec`. */
  unsupportedSettings: Fact<string[]>;
}

/** A grant of a role that contains `run.routes.invoke`. @public */
export interface InvokerGrant {
  /** A principal as IAM writes it: `allUsers`, `user:a@example.com`, `serviceAccount:...`. */
  member: string;
  /** Such as `roles/run.invoker`. */
  role: string;
  /** Where the binding stands: on the service itself or above it. */
  scope: 'service' | 'project' | 'folder' | 'organization';
  /** The expression of its IAM condition, where it has one. */
  condition?: string;
}

/** @public */
export interface IngressPosture {
  setting: Fact<IngressSetting>;
  /** Whether the default run.app URL answers. */
  defaultUrl: Fact<Switch>;
  loadBalancers: ListFact<LoadBalancer>;
  /** Domains mapped to the service without a load balancer. */
  domainMappings: ListFact<string>;
  /** Tags of the traffic configuration; each has a URL of its own. */
  trafficTags: Fact<string[]>;
}

/** @public */
export interface AuthPosture {
  /** The invoker IAM check. Disabled means every request is let in. */
  invokerCheck: Fact<Switch>;
  invokers: ListFact<InvokerGrant>;
  /** Identity-Aware Proxy on the service itself. */
  iap: Fact<Switch>;
  /** Holders of `roles/iap.httpsResourceAccessor` on the service. */
  iapAccessors: ListFact<string>;
  /** Accepted `aud` values of ID tokens besides the run.app URL. */
  customAudiences: Fact<string[]>;
}

/** The network interface of Direct VPC egress. @public */
export interface DirectVpc {
  network: Fact<string | null>;
  subnetwork: Fact<string | null>;
  /** CIDR range of the subnetwork. */
  subnetRange: Fact<string>;
  /** The maximum transmission unit of the network, in bytes. */
  mtu: Fact<number>;
  tags: Fact<string[]>;
}

/** A Serverless VPC Access connector. @public */
export interface Connector {
  name: Fact<string>;
  network: Fact<string | null>;
  /** CIDR range of the connector's own subnetwork. */
  range: Fact<string>;
  region: Fact<string>;
  /** `missing` when there is none by that name. */
  state: Fact<'ready' | 'creating' | 'deleting' | 'error' | 'missing'>;
  machineType: Fact<string>;
  minInstances: Fact<number>;
  maxInstances: Fact<number>;
}

/**
 * How traffic leaves the service. `conflicting` is what the API refuses and Terraform lets one write:
 * a connector and a network interface at once.
 *
 * @public
 */
export type EgressPath =
  | { kind: 'default' }
  | { kind: 'direct-vpc'; vpc: DirectVpc }
  | { kind: 'connector'; connector: Connector }
  | { kind: 'conflicting'; vpc: DirectVpc; connector: Connector };

/** The Cloud NAT gateway that serves the egress path's subnetwork. @public */
export interface CloudNat {
  name: string;
  /** `manual`: reserved addresses; `automatic`: Google allocates and may change them. */
  allocation: Fact<'manual' | 'automatic'>;
  /** How many reserved addresses it has; 0 with automatic allocation. */
  addresses: Fact<number>;
  /** How many ports an instance gets at least, which is how many connections it can hold to one destination. */
  minPortsPerVm: Fact<number>;
  /** Whether an instance gets more ports when it needs them. */
  dynamicPorts: Fact<Switch>;
  /** Whether something else sends traffic through it. */
  servesOthers: Fact<boolean>;
}

/** What the owner of a Shared VPC's network has to grant. @public */
export interface SharedVpc {
  hostProject: string;
  /** Whether the Cloud Run service agent holds `roles/compute.networkUser` there. */
  networkUser: Fact<boolean>;
}

/** @public */
export interface EgressPosture {
  path: Fact<EgressPath>;
  /** Null on the default path, where there is no such setting. */
  traffic: Fact<EgressTraffic | null>;
  /** The Cloud NAT that covers the path's subnetwork in the service's region; null when there is none. */
  nat: Fact<CloudNat | null>;
  /**
   * Where the path's network sends what is for the internet: to the internet gateway, which Cloud NAT needs; elsewhere,
   * such as to an appliance or through a VPN; or nowhere.
   */
  defaultRoute: Fact<'internet-gateway' | 'elsewhere' | 'none'>;
  /** Private Google Access on the path's subnetwork. */
  privateGoogleAccess: Fact<Switch>;
  /** A private DNS zone that sends run.app to Google's private addresses inside the network. */
  privateDns: Fact<Switch>;
  /** Null when the path's network belongs to the service's own project. */
  sharedVpc: Fact<SharedVpc | null>;
}

/** What else of the service bears on its network. @public */
export interface RuntimePosture {
  /** An e-mail address, or `default` for the project's default compute service account. */
  serviceAccount: Fact<string>;
  minInstances: Fact<number>;
  maxInstances: Fact<number>;
  startupProbe: Fact<'none' | 'tcp' | 'http' | 'grpc'>;
  executionEnvironment: Fact<'gen1' | 'gen2' | 'automatic'>;
  /** Whether the container is spoken to in HTTP/2 end to end. */
  http2: Fact<Switch>;
  /** Whether the Cloud Run service agent holds `roles/run.serviceAgent` in the service's project. */
  serviceAgentRole: Fact<boolean>;
  /** While a deployment is under way the other values may be transient. */
  deployment: Fact<'ready' | 'reconciling' | 'failed'>;
}

/**
 * What calls the service and is itself a part of Google Cloud.
 *
 * - `workload`: a Cloud Run service, a function or an App Engine service, whose own egress decides how its calls arrive
 * - `product`: a product that delivers to the service from outside any network
 *
 * @public
 */
export type Caller =
  | { kind: 'workload'; name: string; egress: EgressPosture }
  | {
      kind: 'product';
      name: string;
      product: DeliveringProduct;
      project: Fact<string>;
      address: Fact<'default-url' | 'custom-domain'>;
      /** Whether a VPC Service Controls perimeter holds its project and the service's. */
      sharesPerimeter: Fact<boolean>;
    };

/** A product that calls services by itself. @public */
export type DeliveringProduct =
  | 'bigquery'
  | 'cloud-scheduler'
  | 'cloud-tasks'
  | 'dialogflow-cx'
  | 'eventarc'
  | 'pubsub'
  | 'workflows';

/** What only the Terraform that declares a service can tell. @public */
export interface TerraformPosture {
  /** Whether `ingress` is written. The provider computes it otherwise, so drift does not show. */
  ingressWritten: Fact<boolean>;
  /** Whether `vpc_access.egress` is written; true where there is no VPC access. */
  egressTrafficWritten: Fact<boolean>;
  /** The kinds of resources that grant on the service. */
  grantResources: Fact<('member' | 'binding' | 'policy')[]>;
  /** Whether the grants are made anew when the service is replaced. */
  grantsFollowReplacement: Fact<boolean>;
  /** Addresses of `google_iap_brand` and `google_iap_client` resources, whose API is shut down. */
  iapClients: Fact<string[]>;
}

/** What the owner says the service is meant to be. Absent wishes raise no alarm. @public */
export interface Expectations {
  /** The owner declares the service public on purpose. */
  public: boolean;
  /** Partners rely on a fixed outbound address. */
  staticOutboundIp: boolean;
}

/** Which service it is, as far as the source tells. @public */
export interface ServiceIdentity {
  name: string;
  project?: string;
  location?: string;
}

/**
 * What a service has, per question, each value known with its evidence or unknown with the reason.
 *
 * @public
 */
export interface NetworkPosture {
  service: ServiceIdentity;
  ingress: IngressPosture;
  auth: AuthPosture;
  egress: EgressPosture;
  runtime: RuntimePosture;
  callers: ListFact<Caller>;
  terraform: TerraformPosture;
  expectations: Expectations;
}
