import { parseAddressRange } from '../intent';
import { parseAcceptedFindings } from './acceptedFindings';
import { ANNOTATIONS, AnnotationKey } from './names';
import { parseServiceRef } from './serviceRef';

/**
 * What an annotation means and which values it takes.
 *
 * @public
 */
export interface AnnotationDeclaration {
  name: string;
  description: string;
  /** The values it takes: words, or a description of their form. */
  allowed: string[];
  example: string;
  accepts(value: string): boolean;
}

const MEMBER =
  /^(allUsers|allAuthenticatedUsers|(user|group|serviceAccount):[^\s,@]+@[^\s,@]+|domain:[^\s,@]+|principal(Set)?:\/\/[^\s,]+)$/;
const DOMAIN = /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*$/;

/**
 * The items of a comma separated list; none for the word `none`.
 *
 * @public
 */
export function listItems(value: string): string[] {
  return value.trim() === 'none'
    ? []
    : value
        .split(',')
        .map(item => item.trim())
        .filter(item => item !== '');
}

const words =
  (...allowed: string[]) =>
  (description: string) => ({
    description,
    allowed,
    example: allowed[0],
    accepts: (value: string) => allowed.includes(value),
  });

const list =
  (form: string, example: string, item: (text: string) => boolean) =>
  (description: string) => ({
    description,
    allowed: [`${form}, separated by commas`, 'none'],
    example,
    accepts: (value: string) =>
      value.trim() === 'none' ||
      (listItems(value).length > 0 && listItems(value).every(item)),
  });

const formatted =
  (form: string, example: string, accepts: (value: string) => boolean) =>
  (description: string) => ({
    description,
    allowed: [form],
    example,
    accepts,
  });

const isMember = (text: string) => MEMBER.test(text);
const isDomain = (text: string) => DOMAIN.test(text);
const isCount = (text: string) => /^\d{1,5}$/.test(text);

/** Network, subnetwork and tags as in the annotation `run.googleapis.com/network-interfaces`. @public */
export interface NetworkInterface {
  network?: string;
  subnetwork?: string;
  tags?: string[];
}

function isNetworkInterface(value: unknown): value is NetworkInterface {
  if (typeof value !== 'object' || value === null) {
    return false;
  }
  const { network, subnetwork, tags } = value as Record<string, unknown>;
  return (
    (network === undefined || typeof network === 'string') &&
    (subnetwork === undefined || typeof subnetwork === 'string') &&
    (network !== undefined || subnetwork !== undefined) &&
    (tags === undefined ||
      (Array.isArray(tags) && tags.every(tag => typeof tag === 'string')))
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Reads the value of `run.googleapis.com/network-interfaces`; undefined when it is malformed.
 *
 * @public
 */
export function parseNetworkInterfaces(
  value: string,
): NetworkInterface[] | undefined {
  const parsed = parseJson(value);
  return Array.isArray(parsed) &&
    parsed.length > 0 &&
    parsed.every(isNetworkInterface)
    ? parsed
    : undefined;
}

/**
 * Reads the value of `run.googleapis.com/custom-audiences`; undefined when it is malformed.
 *
 * @public
 */
export function parseCustomAudiences(value: string): string[] | undefined {
  const parsed = parseJson(value);
  return Array.isArray(parsed) &&
    parsed.every((item): item is string => typeof item === 'string')
    ? parsed
    : undefined;
}

const trueOrFalse = words('true', 'false');
const enabledOrDisabled = words('enabled', 'disabled');
const members = list('Principals', 'group:shop@lantern.example', isMember);
const domains = list('Domain names', 'shop.lantern.example', isDomain);
const count = formatted('A whole number', '10', isCount);

const DECLARED: Record<AnnotationKey, Omit<AnnotationDeclaration, 'name'>> = {
  service: list(
    'projects/PROJECT/locations/REGION/services/SERVICE',
    'projects/lantern-shop/locations/asia-northeast1/services/storefront',
    text => parseServiceRef(text) !== undefined,
  )('The Cloud Run services that the entity is.'),
  source: formatted(
    'A URL of a folder or file',
    'https://github.com/lantern/storefront/tree/main/infra',
    value => /^https?:\/\/\S+$/.test(value),
  )('Where the service’s network is declared.'),
  acceptedFindings: formatted(
    'Lines of RULE until YYYY-MM-DD by WHO: REASON',
    'ingress/traffic-tags-public until 2027-01-31 by user:default/ann: Preview for the launch',
    value => parseAcceptedFindings(value) !== undefined,
  )('Findings that the owner answers for, until a day.'),
  ingress: words(
    'all',
    'internal',
    'internal-and-cloud-load-balancing',
  )('Who can reach the service.'),
  defaultUrlDisabled: trueOrFalse('Whether the default run.app URL is off.'),
  invokerIamDisabled: trueOrFalse(
    'Whether the invoker IAM check is off, so that anybody may call.',
  ),
  iapEnabled: trueOrFalse(
    'Whether Identity-Aware Proxy guards the service itself.',
  ),
  customAudiences: formatted(
    'A JSON array of strings',
    '["https://api.lantern.example"]',
    value => parseCustomAudiences(value) !== undefined,
  )('Audiences of ID tokens that are accepted besides the run.app URL.'),
  vpcAccessConnector: formatted(
    'The name of a connector',
    'shop-connector',
    value => /^[a-z][a-z0-9-/]*$/.test(value),
  )('The Serverless VPC Access connector that traffic leaves through.'),
  vpcAccessEgress: words(
    'private-ranges-only',
    'all-traffic',
  )('Which traffic leaves through the VPC network.'),
  networkInterfaces: formatted(
    'A JSON array with one object of network, subnetwork and tags',
    '[{"network":"shop","subnetwork":"shop"}]',
    value => parseNetworkInterfaces(value) !== undefined,
  )('The network interface of Direct VPC egress.'),
  executionEnvironment: words(
    'gen2',
    'gen1',
  )('The execution environment of the container.'),
  public: words(
    'intended',
    'not-intended',
  )('Whether the owner means the service to be public.'),
  staticOutboundIp: words(
    'required',
    'not-required',
  )('Whether partners rely on a fixed outbound address.'),
  loadBalancer: words(
    'none',
    'global-external',
    'classic-external',
    'regional-external',
    'regional-internal',
    'cross-region-internal',
  )('The load balancer in front of the service.'),
  domains: domains('The load balancer’s custom domains.'),
  http: words(
    'redirect',
    'none',
    'plain',
  )('What the load balancer does with plain HTTP.'),
  cloudArmor: words(
    'enforced',
    'preview',
    'none',
  )('The Cloud Armor policy of the load balancer.'),
  cdn: enabledOrDisabled('Cloud CDN on the load balancer.'),
  loadBalancerIap: enabledOrDisabled(
    'Identity-Aware Proxy on the load balancer.',
  ),
  iapAccessors: members('Who may pass Identity-Aware Proxy.'),
  domainMappings: domains('Domains mapped without a load balancer.'),
  trafficTags: list('Traffic tags', 'preview', text =>
    /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/.test(text),
  )('Revisions that have a URL of their own.'),
  invokers: members('Who holds the invoke permission.'),
  egressPath: words(
    'default',
    'direct-vpc',
    'connector',
  )('How traffic leaves, where no connector or network interface says it.'),
  nat: words(
    'manual',
    'automatic',
    'none',
  )('The Cloud NAT that covers the service’s subnetwork.'),
  subnetRange: formatted(
    'An IPv4 range',
    '10.8.0.0/26',
    value => parseAddressRange(value) !== undefined,
  )('The range of the subnetwork, or of the connector.'),
  privateGoogleAccess: enabledOrDisabled(
    'Private Google Access on the subnetwork.',
  ),
  privateDns: enabledOrDisabled(
    'A private DNS zone that keeps run.app inside the network.',
  ),
  serviceAccount: formatted(
    'An e-mail address, or default',
    'storefront@lantern-shop.iam.gserviceaccount.com',
    value => value === 'default' || /^[^\s@]+@[^\s@]+$/.test(value),
  )('The identity the service runs as.'),
  minInstances: count('The minimum number of instances.'),
  maxInstances: count('The maximum number of instances.'),
  startupProbe: words(
    'http',
    'tcp',
    'grpc',
    'none',
  )('The startup probe of the container.'),
};

function isAnnotationKey(key: string): key is AnnotationKey {
  return key in DECLARED;
}

/**
 * Every annotation with its meaning, by its short name.
 *
 * @public
 */
export const ANNOTATION_DECLARATIONS: ReadonlyMap<
  AnnotationKey,
  AnnotationDeclaration
> = new Map(
  Object.keys(DECLARED)
    .filter(isAnnotationKey)
    .map(key => [key, { name: ANNOTATIONS[key], ...DECLARED[key] }]),
);
