/**
 * The annotations read from catalog entities. Keys under `run.googleapis.com/` are Google's own, with Google's values.
 * Source: https://docs.cloud.google.com/run/docs/reference/yaml/v1
 *
 * @public
 */
export const ANNOTATIONS = {
  /** Links an entity to services: `projects/P/locations/R/services/S`, several separated by commas. */
  service: 'cloud.google.com/run-service',
  /** The folder or file that declares the service's network, as a URL. */
  source: 'cloud.google.com/run-source',
  /** What the owner answers for: rule, day, reason; one a line. */
  acceptedFindings: 'cloud.google.com/run-accepted-findings',

  ingress: 'run.googleapis.com/ingress',
  defaultUrlDisabled: 'run.googleapis.com/default-url-disabled',
  invokerIamDisabled: 'run.googleapis.com/invoker-iam-disabled',
  iapEnabled: 'run.googleapis.com/iap-enabled',
  customAudiences: 'run.googleapis.com/custom-audiences',
  vpcAccessConnector: 'run.googleapis.com/vpc-access-connector',
  vpcAccessEgress: 'run.googleapis.com/vpc-access-egress',
  networkInterfaces: 'run.googleapis.com/network-interfaces',
  executionEnvironment: 'run.googleapis.com/execution-environment',

  public: 'cloud.google.com/run-public',
  staticOutboundIp: 'cloud.google.com/run-static-outbound-ip',
  loadBalancer: 'cloud.google.com/run-load-balancer',
  domains: 'cloud.google.com/run-domains',
  http: 'cloud.google.com/run-http',
  cloudArmor: 'cloud.google.com/run-cloud-armor',
  cdn: 'cloud.google.com/run-cdn',
  loadBalancerIap: 'cloud.google.com/run-load-balancer-iap',
  iapAccessors: 'cloud.google.com/run-iap-accessors',
  domainMappings: 'cloud.google.com/run-domain-mappings',
  trafficTags: 'cloud.google.com/run-traffic-tags',
  invokers: 'cloud.google.com/run-invokers',
  egressPath: 'cloud.google.com/run-egress-path',
  nat: 'cloud.google.com/run-nat',
  subnetRange: 'cloud.google.com/run-subnet-range',
  privateGoogleAccess: 'cloud.google.com/run-private-google-access',
  privateDns: 'cloud.google.com/run-private-dns',
  serviceAccount: 'cloud.google.com/run-service-account',
  minInstances: 'cloud.google.com/run-min-instances',
  maxInstances: 'cloud.google.com/run-max-instances',
  startupProbe: 'cloud.google.com/run-startup-probe',
} as const;

/** What an annotation is about, as a short name. @public */
export type AnnotationKey = keyof typeof ANNOTATIONS;

/** The annotation that names the version of the template an entity was created from. @public */
export const TEMPLATE_VERSION_ANNOTATION = 'backstage.io/template-version';
