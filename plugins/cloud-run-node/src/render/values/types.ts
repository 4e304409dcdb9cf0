import {
  NetworkIntent,
  PostureReport,
} from 'backstage-plugin-cloud-run-common';

/*
 * What a skeleton can say. Names are in snake case, as Terraform's are.
 * A part that was not chosen is null (or an empty list), so that `{% if values.load_balancer %}` asks for it.
 */

/**
 * The load balancer in front of the service.
 *
 * @public
 */
export interface LoadBalancerValues {
  type: 'global-external' | 'regional-external' | 'regional-internal';
  /** Takes requests from the internet. */
  external: boolean;
  /** Lives in the service's region, behind a proxy-only subnetwork. */
  regional: boolean;
  /** The `load_balancing_scheme` of its backend service and forwarding rules. */
  scheme: 'EXTERNAL_MANAGED' | 'INTERNAL_MANAGED';
  /** The domains of all environments; each has its own in `environments`. */
  domains: string[];
  http_redirect: boolean;
  cdn: boolean;
  iap: boolean;
  /**
   * With Cloud CDN an answer from the cache never passes the Cloud Armor policy of the backend,
   * so the allow list has to stand at the edge too.
   */
  edge_policy: boolean;
}

/**
 * One rule of a Cloud Armor policy, in the words of Terraform.
 *
 * @public
 */
export interface CloudArmorRuleValues {
  priority: number;
  /** `allow`, `deny(403)` or `throttle`. */
  action: string;
  description: string;
  preview: boolean;
  /** A preconfigured expression, or null where source ranges decide. */
  expression: string | null;
  /** Source ranges, at most ten; empty where an expression decides. */
  ranges: string[];
  /** What one address may send before it gets 429; null for anything but `throttle`. */
  requests_per_minute: number | null;
}

/**
 * The Cloud Armor policies of the load balancer.
 *
 * @public
 */
export interface CloudArmorValues {
  /** The OWASP rules only log. */
  owasp_preview: boolean;
  rules: CloudArmorRuleValues[];
  /** The rules for the edge, where `load_balancer.edge_policy` is set; otherwise empty. */
  edge_rules: CloudArmorRuleValues[];
}

/**
 * Who reaches the service.
 *
 * @public
 */
export interface IngressValues {
  setting: 'all' | 'internal' | 'internal-and-cloud-load-balancing';
  /** The setting as the Cloud Run resource writes it, such as `INGRESS_TRAFFIC_ALL`. */
  terraform: string;
  default_url: 'enabled' | 'disabled';
}

/**
 * Who may call the service.
 *
 * @public
 */
export interface AuthValues {
  method: 'public' | 'iam' | 'iap';
  /** The invoker IAM check is switched off: everybody may call. */
  invoker_check_disabled: boolean;
  /** allUsers gets `roles/run.invoker`. */
  all_users: boolean;
  /** The principals that get `roles/run.invoker`, each once. */
  invokers: string[];
  /** Where Identity-Aware Proxy signs people in and whom it lets through, each once. */
  iap: { at: 'service' | 'load-balancer'; accessors: string[] } | null;
  /** Callers bring ID tokens for the custom domains, so these are accepted audiences. */
  custom_audiences: boolean;
}

/**
 * The VPC network, with the parts of it that are really used.
 *
 * @public
 */
export interface VpcValues {
  kind: 'new' | 'existing' | 'shared';
  /** Terraform address of the network where anything refers to it, otherwise null. */
  network_address: string | null;
  /** Terraform address of the subnetwork where Direct VPC egress or an internal address is in it, otherwise null. */
  subnetwork_address: string | null;
  /** Whether a proxy-only subnetwork is created: in each environment, in some (whose range is not null), or in none. */
  proxy_only: 'always' | 'sometimes' | 'never';
}

/**
 * The Serverless VPC Access connector.
 *
 * @public
 */
export interface ConnectorValues {
  /** Range of its own new subnetwork, or null where one exists. */
  range: string | null;
  /** Name of its existing subnetwork, or null where one is created. */
  subnetwork: string | null;
  /** Terraform address of that subnetwork. */
  subnetwork_address: string;
  machine_type: string;
  min_instances: number;
  max_instances: number;
}

/**
 * Where traffic leaves.
 *
 * @public
 */
export interface EgressValues {
  path: 'default' | 'direct-vpc' | 'connector';
  /** `ALL_TRAFFIC` or `PRIVATE_RANGES_ONLY`; null on the default path. */
  terraform: 'ALL_TRAFFIC' | 'PRIVATE_RANGES_ONLY' | null;
  tags: string[];
  connector: ConnectorValues | null;
  /** The Cloud NAT that is created; null where none is, also where the network team runs one. */
  nat: {
    reserved: boolean;
    addresses: number;
    /** Terraform address of the subnetwork it serves. */
    subnetwork_address: string;
  } | null;
  /** The network team's own Cloud NAT is relied on. */
  nat_exists: boolean;
  /** A private zone sends run.app to Google's private addresses. */
  private_dns: boolean;
}

/**
 * One environment: where the service runs and what differs there.
 *
 * @public
 */
export interface EnvironmentValues {
  name: string;
  project: string;
  region: string;
  min_instances: number;
  max_instances: number;
  cpu: string;
  memory: string;
  /** The domains of its load balancer; empty without one. */
  domains: string[];
  /** Its names of what is created beside the service. */
  names: { resources: string; service_account: string; connector: string };
  /** Its service account's e-mail address. */
  service_account_email: string;
  /** Null unless a subnetwork of the service's own is created. */
  subnet_range: string | null;
  /** Null unless a proxy-only subnetwork is created. */
  proxy_only_range: string | null;
  /** Null unless the network exists already. */
  network: string | null;
  subnetwork: string | null;
  /** Null unless it is a Shared VPC. */
  host_project: string | null;
  /** The posture it will have, as the command line reports it. */
  posture: PostureReport;
}

/**
 * What a skeleton can name of a service, as `values`: the template author's reference. In a file that is written once for
 * each environment, `environment` is one of `values.environments`.
 *
 * Write a value that comes from a person through the filter of the language it lands in:
 * `hcl`, `yaml`, `json`, `shell`, `markdown` or `comment`.
 *
 * @public
 */
export interface SkeletonValues {
  name: string;
  description: string;
  /** Entity reference of the owner. */
  owner: string;
  /** Entity reference of the system, or null. */
  system: string | null;
  lifecycle: 'experimental' | 'production' | 'deprecated';
  runtime: {
    kind: 'nodejs' | 'python' | 'image';
    /** The team's own image, or null where the repository builds one. */
    image: string | null;
  };
  /** Path of the startup and liveness probes. */
  health_path: string;
  /** The port the container listens on. */
  port: number;
  /** The network as it was chosen, with its defaults. */
  network: NetworkIntent;
  ingress: IngressValues;
  load_balancer: LoadBalancerValues | null;
  cloud_armor: CloudArmorValues | null;
  auth: AuthValues;
  egress: EgressValues;
  vpc: VpcValues | null;
  /**
   * The names of what is created beside the service, as they stand between quotes in Terraform:
   * `api`, or `api-${var.environment}` where `per_environment` is set because environments share a project.
   */
  names: {
    resources: string;
    service_account: string;
    connector: string;
    per_environment: boolean;
  };
  /** The Google APIs that have to be enabled, in alphabetical order. */
  apis: string[];
  environments: EnvironmentValues[];
  /** How far the service is open, in every environment alike. */
  exposure: PostureReport['exposure'];
}
