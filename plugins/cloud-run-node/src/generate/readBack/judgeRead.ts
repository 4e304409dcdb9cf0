import {
  Judgement,
  NetworkPosture,
  Policy,
  Rule,
  ServiceContext,
  describeFinding,
  describeUnknown,
  distinct,
  everyFinding,
  isAsGraveAs,
  judge,
} from 'backstage-plugin-cloud-run-common';
import { FailOn } from '../../policy';
import { Objection } from './objection';

/** What services that are read back are judged by. */
export interface JudgeReadOptions {
  rules: readonly Rule[];
  policy: Policy;
  /** The day of the judgement as YYYY-MM-DD. */
  today: string;
  /** The mildest finding that stops. */
  failOn: FailOn;
  /** What the catalog will say about the service. */
  context: ServiceContext;
}

/** A service that was read back, and how. */
export interface ServiceToJudge {
  posture: NetworkPosture;
  at?: { path: string; line: number };
  environments: string[];
  /** Whether what cannot be judged counts; it does not where what was read need not be complete. */
  isDeployed: boolean;
  /** How the service was judged as it was chosen; absent for a service that nobody chose. */
  chosen?: Judgement;
}

function placeOf(
  finding: Judgement['findings'][number],
): Objection['at'] | undefined {
  const file = finding.evidence.find(({ kind }) => kind === 'file');
  return file?.kind === 'file'
    ? { path: file.path, line: file.line }
    : undefined;
}

/** What a service is refused for. Only the policy can accept a finding: the repository is the template's own word. */
export function judgeRead(
  { posture, at, environments, isDeployed, chosen }: ServiceToJudge,
  { rules, policy, today, failOn, context }: JudgeReadOptions,
): Objection[] {
  // Whoever chose a service knows its name; of any other it has to be said.
  const of = chosen ? '' : `the service ${posture.service.name}: `;
  const judgement = judge(posture, { rules, policy, context, today });
  const stops = (severity: Rule['severity']) =>
    failOn !== 'never' && isAsGraveAs(severity, failOn);
  const findings = judgement.findings
    .filter(
      finding =>
        !finding.accepted &&
        (stops(finding.severity) ||
          everyFinding([finding]).some(({ bound }) => bound)),
    )
    .map(finding => {
      const { message, fix } = describeFinding(finding, rules, 'en');
      const place = placeOf(finding) ?? at;
      return {
        kind: 'finding' as const,
        message: `${of}${finding.rule} (${finding.severity}): ${message} ${fix}`,
        ...(place ? { at: place } : {}),
        environments,
      };
    });
  const notJudged = judgement.notEvaluated
    .filter(({ rule }) => {
      const { bound, severity } = rules.find(({ id }) => id === rule) ?? {};
      const counts =
        bound !== undefined ||
        (severity !== undefined && stops(policy.severities[rule] ?? severity));
      const wasOpen = chosen?.notEvaluated.some(open => open.rule === rule);
      return counts && !wasOpen;
    })
    .map(({ rule, missing }) => ({
      kind: 'not-judged' as const,
      message: `${of}${rule} cannot be judged, because the template hides what it is about. ${distinct(
        missing.map(reason => describeUnknown(reason, 'en')),
      ).join(' ')}`,
      ...(at ? { at } : {}),
      environments,
    }));
  return [...findings, ...(isDeployed ? notJudged : [])];
}
