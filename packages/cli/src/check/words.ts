import {
  PostureReport,
  Severity,
  exposureMessages,
} from 'backstage-plugin-cloud-run-common';
import { CheckedService, flatFindings } from './report';

/** A question about a network, and its answer in words. */
export interface Answer {
  question: string;
  answer: string;
}

function sentence(...parts: (string | undefined)[]): string {
  return parts.filter(part => part !== undefined && part !== '').join(', ');
}

const NOT_KNOWN = 'not known';

function ingressWords(posture: PostureReport): string {
  const armor = {
    true: ' with Cloud Armor',
    false: ' without Cloud Armor',
    unknown: '',
  }[`${posture.cloudArmor}`];
  const balancer = {
    none: 'no load balancer',
    external: `external load balancer${armor}`,
    internal: `internal load balancer${armor}`,
    unknown: `load balancer ${NOT_KNOWN}`,
  }[posture.loadBalancer];
  const url =
    posture.defaultUrl === 'unknown'
      ? `run.app URL ${NOT_KNOWN}`
      : `run.app URL ${posture.defaultUrl}`;
  return sentence(
    posture.ingress === 'unknown'
      ? `ingress ${NOT_KNOWN}`
      : `ingress ${posture.ingress}`,
    url,
    balancer,
  );
}

function authWords({
  posture: { iap, invokerCheck, invokers },
  allInvokersKnown,
}: CheckedService): string {
  const proxy = {
    none: undefined,
    service: 'Identity-Aware Proxy on the service',
    'load-balancer': 'Identity-Aware Proxy at the load balancer',
    both: 'Identity-Aware Proxy on the service and at the load balancer',
    unknown: `Identity-Aware Proxy ${NOT_KNOWN}`,
  }[iap];
  const check = {
    enabled: 'the invoker IAM check is on',
    disabled: 'the invoker IAM check is off',
    unknown: `invoker IAM check ${NOT_KNOWN}`,
  }[invokerCheck];
  const granted = `granted to ${invokers.join(' and ')}`;
  if (invokers.length > 0) {
    return sentence(
      proxy,
      check,
      allInvokersKnown ? granted : `${granted} and perhaps others`,
    );
  }
  return sentence(
    proxy,
    check,
    allInvokersKnown ? 'no grant' : `grants ${NOT_KNOWN}`,
  );
}

function egressWords({
  egressPath,
  egressTraffic,
  staticOutboundIp,
}: PostureReport): string {
  if (egressPath === 'default') {
    return 'Google’s default path, without a VPC network';
  }
  const path = {
    'direct-vpc': 'Direct VPC egress',
    connector: 'Serverless VPC Access connector',
    unknown: `path ${NOT_KNOWN}`,
  }[egressPath];
  const traffic =
    egressTraffic === 'unknown' ? `traffic ${NOT_KNOWN}` : egressTraffic;
  const address = {
    true: 'fixed outbound addresses',
    false: 'no fixed outbound address',
    unknown: `fixed outbound address ${NOT_KNOWN}`,
  }[`${staticOutboundIp}`];
  return sentence(path, traffic ?? undefined, address);
}

/** The three questions about a service's network with their answers. */
export function answersOf(service: CheckedService): Answer[] {
  const { posture } = service;
  return [
    { question: 'Who can reach it', answer: ingressWords(posture) },
    { question: 'Who may call it', answer: authWords(service) },
    { question: 'Where its traffic leaves', answer: egressWords(posture) },
  ];
}

/** How far a service is open, in a few words and in a sentence. */
export function exposureWords({ posture }: CheckedService) {
  return exposureMessages.en[posture.exposure];
}

/** A number of things: `1 finding`, `2 findings`. */
export function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`;
}

/** Where a service runs, as far as that is known. */
export function whereabouts({ project, location }: CheckedService): string {
  return [project, location].filter(part => part !== undefined).join(', ');
}

/** What was found in a line: `2 findings (1 critical, 1 low), 1 accepted`. */
export function findingsInWords(
  services: readonly CheckedService[],
  severities: readonly Severity[],
): string {
  const all = services.flatMap(({ findings }) => flatFindings(findings));
  const open = all.filter(({ accepted }) => !accepted);
  const bySeverity = severities.flatMap(severity => {
    const count = open.filter(finding => finding.severity === severity).length;
    return count > 0 ? [`${count} ${severity}`] : [];
  });
  const accepted = all.length - open.length;
  return sentence(
    `${counted(open.length, 'finding')}${
      bySeverity.length > 0 ? ` (${bySeverity.join(', ')})` : ''
    }`,
    accepted > 0 ? `${accepted} accepted` : undefined,
  );
}

/** The rules that could not be judged, by what is missing. */
export function byReason({
  notEvaluated,
}: CheckedService): { reason: string; rules: string[] }[] {
  const reasons = new Map<string, string[]>();
  for (const { rule, reasons: missing } of notEvaluated) {
    for (const reason of missing) {
      reasons.set(reason, [...(reasons.get(reason) ?? []), rule]);
    }
  }
  return [...reasons].map(([reason, rules]) => ({ reason, rules }));
}
