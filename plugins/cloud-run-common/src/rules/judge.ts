import { Evidence, UnknownReason, distinct } from '../facts';
import { AcceptedFinding, OPEN_POLICY, Policy } from '../policy';
import { NetworkPosture } from '../posture';
import {
  Facet,
  MessageValues,
  Rule,
  SEVERITIES,
  Severity,
  Verdict,
} from './rule';

/**
 * What a rule found wrong with a service.
 *
 * @public
 */
export interface Finding {
  rule: string;
  facet: Facet;
  severity: Severity;
  values: MessageValues;
  evidence: Evidence[];
  /** Set while somebody answers for it; such a finding is shown, and counts for nothing. */
  accepted?: AcceptedFinding;
}

/** A rule that could not be judged, with what is missing. @public */
export interface NotEvaluated {
  rule: string;
  facet: Facet;
  missing: UnknownReason[];
}

/** @public */
export interface Judgement {
  /** From the gravest to the mildest. */
  findings: Finding[];
  notEvaluated: NotEvaluated[];
  /** The ids of the rules that were judged and passed. */
  passed: string[];
}

/** @public */
export interface JudgeOptions {
  rules: readonly Rule[];
  policy?: Policy;
  /** The day of the judgement as YYYY-MM-DD, on which an acceptance is in force or has run out. */
  today: string;
}

function acceptanceOf(
  rule: string,
  service: string,
  { policy, today }: { policy: Policy; today: string },
): AcceptedFinding | undefined {
  return policy.accepted.find(
    accepted =>
      accepted.rule === rule &&
      accepted.until >= today &&
      (!accepted.services || accepted.services.includes(service)),
  );
}

/**
 * Orders findings from the gravest to the mildest and, among equals, by rule id.
 *
 * @public
 */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
    Number(a.rule > b.rule) - Number(a.rule < b.rule)
  );
}

/** Why nothing can be judged at the moment; undefined when everything can. */
function reasonToWait({ runtime }: NetworkPosture): UnknownReason | undefined {
  return runtime.deployment.state === 'known' &&
    runtime.deployment.value === 'reconciling'
    ? { code: 'updating', what: 'runtime.deployment' }
    : undefined;
}

/**
 * Judges a posture by every rule that the policy has not switched off.
 *
 * While a deployment is under way, values are transient: then nothing fails and nothing passes.
 *
 * @public
 */
export function judge(
  posture: NetworkPosture,
  { rules, policy = OPEN_POLICY, today }: JudgeOptions,
): Judgement {
  const judgement: Judgement = { findings: [], notEvaluated: [], passed: [] };
  const wait = reasonToWait(posture);
  const subject = { posture, policy };
  for (const rule of rules) {
    if (policy.off.includes(rule.id)) {
      continue;
    }
    const verdict: Verdict = wait
      ? { outcome: 'not-evaluated', missing: [wait] }
      : rule.judge(subject);
    switch (verdict.outcome) {
      case 'fail':
        judgement.findings.push({
          rule: rule.id,
          facet: rule.facet,
          severity:
            policy.severities[rule.id] ?? verdict.severity ?? rule.severity,
          values: verdict.values ?? {},
          evidence: distinct(verdict.evidence),
          accepted: acceptanceOf(rule.id, posture.service.name, {
            policy,
            today,
          }),
        });
        break;
      case 'not-evaluated':
        judgement.notEvaluated.push({
          rule: rule.id,
          facet: rule.facet,
          missing: distinct(verdict.missing),
        });
        break;
      default:
        judgement.passed.push(rule.id);
    }
  }
  judgement.findings.sort(compareFindings);
  return judgement;
}

/**
 * Whether a finding counts and is at least as grave as the threshold.
 *
 * @public
 */
export function reaches(finding: Finding, threshold: Severity): boolean {
  return (
    !finding.accepted &&
    SEVERITIES.indexOf(finding.severity) <= SEVERITIES.indexOf(threshold)
  );
}
