import {
  AcceptedFinding,
  Facet,
  LapsedAcceptance,
  PostureReport,
  Rule,
  RuleText,
  Severity,
} from 'backstage-plugin-cloud-run-common';
import { ReadProblem } from 'backstage-plugin-cloud-run-node/reading';

/** A line of a file. Paths are relative to the working directory. */
export interface Place {
  file: string;
  line: number;
}

/** A finding in words, and where it is. */
export interface ReportedFinding extends RuleText, Place {
  rule: string;
  severity: Severity;
  facet: Facet;
  /** Every line that was read for it, the first of which is its place. */
  evidence: Place[];
  /** Whether it breaks a bound of the organisation, which no threshold lets through. */
  outOfBounds: boolean;
  accepted?: AcceptedFinding;
  lapsed?: LapsedAcceptance;
  /** What follows from it, and goes away with it. */
  consequences: ReportedFinding[];
}

/** A rule that could not be judged. */
export interface ReportedNotEvaluated {
  rule: string;
  /** What is missing, a sentence each. */
  reasons: string[];
}

/** A service with its posture and what is found against it. */
export interface CheckedService extends Place {
  name: string;
  project?: string;
  location?: string;
  source: 'terraform' | 'manifest';
  address: string;
  /** The folder of the root module that declares it; left out where there is none. */
  root?: string;
  /** The file of variables that the root module was read with; left out where it has no environments. */
  environment?: string;
  posture: PostureReport;
  /** Whether the invokers of the posture are all that there are, as far as what was read can tell. */
  allInvokersKnown: boolean;
  findings: ReportedFinding[];
  notEvaluated: ReportedNotEvaluated[];
  passed: string[];
}

/** What a check gives, before it is written in a format. */
export interface CheckReport {
  services: CheckedService[];
  /** What stood in the way of reading. */
  problems: ReadProblem[];
  /** The rules that were judged by, whose texts the formats show. */
  rules: readonly Rule[];
}

/** Findings and what follows from them in one list. */
export function flatFindings(
  findings: readonly ReportedFinding[],
): ReportedFinding[] {
  return findings.flatMap(finding => [
    finding,
    ...flatFindings(finding.consequences),
  ]);
}
