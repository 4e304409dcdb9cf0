import { UnknownReason, distinct, distinctEvidence } from '../facts';
import { AcceptedFinding, OPEN_POLICY, Policy } from '../policy';
import { NetworkPosture } from '../posture';
import { acceptanceOf } from './acceptance';
import { absentParts } from './concern';
import { Finding, Judgement, NotEvaluated } from './finding';
import { mergeFindings } from './mergeFindings';
import { Rule, RuleSubject, Verdict } from './rule';
import { rulesInForce } from './rulesInForce';
import { ServiceContext } from './serviceContext';

/** @public */
export interface JudgeOptions {
  rules: readonly Rule[];
  policy?: Policy;
  /** What the catalog says about the service. */
  context?: ServiceContext;
  /** What the owner of the service answers for. */
  accepted?: readonly AcceptedFinding[];
  /** The day of the judgement as YYYY-MM-DD, on which an acceptance is in force or has run out. */
  today: string;
}

/** Why nothing can be judged at the moment; undefined when everything can. */
function reasonToWait({ runtime }: NetworkPosture): UnknownReason | undefined {
  return runtime.deployment.state === 'known' &&
    runtime.deployment.value === 'reconciling'
    ? { code: 'updating', what: 'runtime.deployment' }
    : undefined;
}

const NO_ACCEPTANCES: readonly AcceptedFinding[] = [];

function findingOf(
  rule: Rule,
  verdict: Extract<Verdict, { outcome: 'fail' }>,
  { posture, policy }: RuleSubject,
  { accepted = NO_ACCEPTANCES, today }: JudgeOptions,
): Finding {
  const severity =
    policy.severities[rule.id] ?? verdict.severity ?? rule.severity;
  return {
    rule: rule.id,
    facet: rule.facet,
    severity,
    values: verdict.values ?? {},
    evidence: distinctEvidence(verdict.evidence),
    bound: rule.bound,
    consequences: [],
    ...acceptanceOf({
      rule: rule.id,
      severity,
      service: posture.service.name,
      policy,
      accepted,
      today,
    }),
  };
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
  options: JudgeOptions,
): Judgement {
  const { rules, policy = OPEN_POLICY, context } = options;
  const wait = reasonToWait(posture);
  const subject: RuleSubject = { posture, policy, context };
  const findings: Finding[] = [];
  const notEvaluated: NotEvaluated[] = [];
  const passed: string[] = [];
  const absent = absentParts(posture);
  const { rules: inForce, causes } = rulesInForce(rules, policy);
  for (const { id, concern, judge: judgeRule, rule } of inForce) {
    if (!wait && (concern & absent) !== 0) {
      passed.push(id);
      continue;
    }
    const verdict: Verdict = wait
      ? { outcome: 'not-evaluated', missing: [wait] }
      : judgeRule(subject);
    switch (verdict.outcome) {
      case 'fail':
        findings.push(findingOf(rule, verdict, subject, options));
        break;
      case 'not-evaluated':
        notEvaluated.push({
          rule: id,
          facet: rule.facet,
          missing: distinct(verdict.missing),
        });
        break;
      default:
        passed.push(id);
    }
  }
  return { findings: mergeFindings(findings, causes), notEvaluated, passed };
}
