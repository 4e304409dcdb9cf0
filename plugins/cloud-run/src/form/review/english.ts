import {
  AuthIntent,
  VpcEgressIntent,
  VpcIntent,
} from 'backstage-plugin-cloud-run-common';
import { Filtering, Front, Phrases, firstOf } from './phrases';

function list(names: readonly string[]): string {
  const { shown, more } = firstOf(names);
  const parts = more > 0 ? [...shown, `${more} more`] : [...shown];
  return parts.length < 2
    ? parts.join('')
    : `${parts.slice(0, -1).join(', ')} and ${parts[parts.length - 1]}`;
}

function member(name: string): string {
  const [kind, id] = name.split(':', 2);
  switch (kind) {
    case 'group':
      return `the group ${id}`;
    case 'serviceAccount':
      return `the service account ${id}`;
    case 'domain':
      return `everyone at ${id}`;
    default:
      return id;
  }
}

const LOAD_BALANCERS: Record<Front['type'], string> = {
  'global-external': 'a global external load balancer',
  'regional-external': 'a regional external load balancer',
  'regional-internal': 'a regional internal load balancer',
};

function guard({ requestsPerMinute, owasp }: Filtering): string {
  const rules = [
    requestsPerMinute === undefined
      ? ''
      : `${requestsPerMinute} requests a minute from one address`,
    owasp === 'preview' ? 'OWASP rules in preview' : '',
    owasp === 'enforced' ? 'OWASP rules enforced' : '',
  ].filter(Boolean);
  return rules.length === 0
    ? ', guarded by Cloud Armor'
    : `, guarded by Cloud Armor (${rules.join('; ')})`;
}

function callers({ type, allowedRanges }: Front): string {
  const place =
    type === 'regional-internal' ? 'in its networks' : 'on the internet';
  if (allowedRanges.length > 0) {
    return `Only ${list(allowedRanges)} ${place} can reach it`;
  }
  return type === 'regional-internal'
    ? 'Only its own networks can reach it'
    : 'Anybody on the internet can reach it';
}

function called(auth: AuthIntent): string {
  switch (auth.method) {
    case 'public':
      return 'nobody needs to sign in';
    case 'iam':
      return auth.invokers.length === 0
        ? 'no caller is let in yet'
        : `only ${list(auth.invokers.map(member))} may call it`;
    case 'iap':
      return `people sign in with their Google account ${
        auth.at === 'service' ? 'on the service' : 'at the load balancer'
      }, and only ${list(auth.accessors.map(member))} may enter`;
    default:
      return auth satisfies never;
  }
}

function network(vpc: VpcIntent | undefined): string {
  switch (vpc?.kind) {
    case 'new':
      return 'a new network';
    case 'existing':
      return `the network ${vpc.network}`;
    case 'shared':
      return `the network ${vpc.network} that ${vpc.hostProject} shares`;
    default:
      return 'its network';
  }
}

function exit({ traffic }: VpcEgressIntent): string {
  if (traffic.setting === 'private-ranges-only') {
    return '';
  }
  switch (traffic.nat.kind) {
    case 'automatic':
      return ' and Cloud NAT, from addresses that may change';
    case 'existing':
      return ' and the Cloud NAT that is already there';
    case 'reserved':
      return traffic.nat.addresses === 1
        ? ', from one fixed address'
        : `, from ${traffic.nat.addresses} fixed addresses`;
    default:
      return traffic.nat satisfies never;
  }
}

function leaves(egress: VpcEgressIntent, vpc: VpcIntent | undefined): string {
  const path =
    egress.path === 'direct-vpc'
      ? 'Direct VPC egress'
      : 'a Serverless VPC Access connector';
  const through = `${path} into ${network(vpc)}`;
  const calls = egress.callsInternalServices
    ? ', and it can call internal Cloud Run services'
    : '';
  return egress.traffic.setting === 'private-ranges-only'
    ? `it reaches private addresses through ${through} and the internet directly${calls}`
    : `all its traffic leaves through ${through}${exit(egress)}${calls}`;
}

/** A service's network in English. */
export const english: Phrases = {
  reachedDirectly: () =>
    'Anybody on the internet can reach it directly at its run.app URL',
  reachedFromInside: () =>
    'Only its own VPC networks and certain Google products can reach it',
  reachedThrough: front =>
    [
      callers(front),
      ` through ${LOAD_BALANCERS[front.type]}`,
      front.domains.length > 0 ? ` at ${list(front.domains)}` : '',
      front.filtering ? guard(front.filtering) : '',
      front.cdn ? ', cached by Cloud CDN' : '',
      front.defaultUrl === 'disabled' ? ', with its run.app URL off' : '',
    ].join(''),
  called,
  leavesByDefault: () =>
    'its traffic leaves on Google’s default path, from addresses that change',
  leaves,
  environment: ({
    name,
    project,
    region,
    cpu,
    memory,
    minInstances,
    maxInstances,
    domains,
    vpc,
  }) =>
    [
      `${name} runs in ${region}, project ${project}, on ${minInstances} to ${maxInstances} instances of ${cpu} CPU and ${memory}`,
      domains ? ` at ${list(domains)}` : '',
      vpc ? `, in ${network(vpc)}` : '',
      '.',
    ].join(''),
  sentence: (...answers) => `${answers.join('; ')}.`,
};
