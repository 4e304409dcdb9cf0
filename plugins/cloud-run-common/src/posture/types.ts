import { Fact } from '../facts';

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
}

/** A Cloud Armor security policy attached to a load balancer's backend. @public */
export interface CloudArmorPolicy {
  name: string;
  /** All rules, the default rule (priority 2147483647) among them. */
  rules: Fact<CloudArmorRule[]>;
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
  cloudArmor: Fact<CloudArmorPolicy | null>;
  cdn: Fact<Switch>;
  iap: Fact<Switch>;
  /** Holders of `roles/iap.httpsResourceAccessor` on the backend service. */
  iapAccessors: Fact<string[]>;
}

/** A grant of a role that contains `run.routes.invoke`. @public */
export interface InvokerGrant {
  /** A principal as IAM writes it: `allUsers`, `user:a@example.com`, `serviceAccount:...`. */
  member: string;
  /** Such as `roles/run.invoker`. */
  role: string;
  /** Where the binding stands: on the service itself or above it. */
  scope: 'service' | 'project' | 'folder' | 'organization';
}

/** @public */
export interface IngressPosture {
  setting: Fact<IngressSetting>;
  /** Whether the default run.app URL answers. */
  defaultUrl: Fact<Switch>;
  loadBalancers: Fact<LoadBalancer[]>;
  /** Domains mapped to the service without a load balancer. */
  domainMappings: Fact<string[]>;
  /** Tags of the traffic configuration; each has a URL of its own. */
  trafficTags: Fact<string[]>;
}

/** @public */
export interface AuthPosture {
  /** The invoker IAM check. Disabled means every request is let in. */
  invokerCheck: Fact<Switch>;
  invokers: Fact<InvokerGrant[]>;
  /** Identity-Aware Proxy on the service itself. */
  iap: Fact<Switch>;
  /** Holders of `roles/iap.httpsResourceAccessor` on the service. */
  iapAccessors: Fact<string[]>;
  /** Accepted `aud` values of ID tokens besides the run.app URL. */
  customAudiences: Fact<string[]>;
}

/** The network interface of Direct VPC egress. @public */
export interface DirectVpc {
  network: Fact<string | null>;
  subnetwork: Fact<string | null>;
  /** CIDR range of the subnetwork. */
  subnetRange: Fact<string>;
  tags: Fact<string[]>;
}

/** A Serverless VPC Access connector. @public */
export interface Connector {
  name: Fact<string>;
  network: Fact<string | null>;
  /** CIDR range of the connector's own subnetwork. */
  range: Fact<string>;
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
}

/** @public */
export interface EgressPosture {
  path: Fact<EgressPath>;
  /** Null on the default path, where there is no such setting. */
  traffic: Fact<EgressTraffic | null>;
  /** The Cloud NAT that covers the path's subnetwork in the service's region; null when there is none. */
  nat: Fact<CloudNat | null>;
  /** Private Google Access on the path's subnetwork. */
  privateGoogleAccess: Fact<Switch>;
  /** A private DNS zone that sends run.app to Google's private addresses inside the network. */
  privateDns: Fact<Switch>;
}

/** What else of the service bears on its network. @public */
export interface RuntimePosture {
  /** An e-mail address, or `default` for the project's default compute service account. */
  serviceAccount: Fact<string>;
  minInstances: Fact<number>;
  maxInstances: Fact<number>;
  startupProbe: Fact<'none' | 'tcp' | 'http' | 'grpc'>;
  executionEnvironment: Fact<'gen1' | 'gen2' | 'automatic'>;
  /** While a deployment is under way the other values may be transient. */
  deployment: Fact<'ready' | 'reconciling' | 'failed'>;
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
  expectations: Expectations;
}
