import { Evidence, UnknownReason } from '../facts';
import { AcceptedFinding } from '../policy';
import { LapsedAcceptance } from './acceptance';
import {
  Facet,
  MessageValues,
  RuleDescription,
  SEVERITIES,
  Severity,
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
  /** The kind of bound it breaks, as the rule says. */
  bound?: RuleDescription['bound'];
  /** Set while somebody answers for it; such a finding is shown, and counts for nothing. */
  accepted?: AcceptedFinding;
  /** Set when somebody answered for it and no longer does, or never could. */
  lapsed?: LapsedAcceptance;
  /** What follows from it: findings that go away once this one does. */
  consequences: Finding[];
}

/** A rule that could not be judged, with what is missing. @public */
export interface NotEvaluated {
  rule: string;
  facet: Facet;
  missing: UnknownReason[];
}

/** @public */
export interface Judgement {
  /** The root causes, from the gravest to the mildest. */
  findings: Finding[];
  notEvaluated: NotEvaluated[];
  /** The ids of the rules that were judged and passed. */
  passed: string[];
}

/** Whether one severity is at least as grave as another. @public */
export function isAsGraveAs(severity: Severity, threshold: Severity): boolean {
  return SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(threshold);
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

/**
 * Whether a finding counts and is at least as grave as the threshold. What follows from it is never graver.
 *
 * @public
 */
export function reaches(finding: Finding, threshold: Severity): boolean {
  return !finding.accepted && isAsGraveAs(finding.severity, threshold);
}

/**
 * Findings and what follows from them in one list, each root cause before its consequences.
 *
 * @public
 */
export function everyFinding(findings: readonly Finding[]): Finding[] {
  return findings.flatMap(finding => [
    finding,
    ...everyFinding(finding.consequences),
  ]);
}

/**
 * The one finding to put above everything else an entity shows: the gravest that nobody answers for. A remark is no headline.
 *
 * @public
 */
export function headlineOf(
  judgements: readonly Judgement[],
): Finding | undefined {
  return judgements
    .flatMap(({ findings }) => findings)
    .filter(finding => reaches(finding, 'low'))
    .sort(compareFindings)[0];
}
