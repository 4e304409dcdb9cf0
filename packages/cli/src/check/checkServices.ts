import {
  Evidence,
  Finding,
  Policy,
  Rule,
  acceptedFindingsOf,
  contextOfEntity,
  describeFinding,
  describeUnknown,
  judge,
  reportOf,
} from 'backstage-plugin-cloud-run-common';
import { OwnedService } from 'backstage-plugin-cloud-run-node/reading';
import { CheckedService, Place, ReportedFinding } from './report';

/** What services are judged by. */
export interface CheckOptions {
  rules: readonly Rule[];
  policy: Policy;
  /** As YYYY-MM-DD. */
  today: string;
}

/** Gives the path of a file as it is from the working directory. */
export type PathHere = (path: string) => string;

function placesOf(evidence: readonly Evidence[], pathHere: PathHere): Place[] {
  return evidence.flatMap(item =>
    item.kind === 'file'
      ? [{ file: pathHere(item.path), line: item.line }]
      : [],
  );
}

function reportedFinding(
  finding: Finding,
  service: Place,
  rules: readonly Rule[],
  pathHere: PathHere,
): ReportedFinding {
  const evidence = placesOf(finding.evidence, pathHere);
  const { file, line } = evidence[0] ?? service;
  return {
    rule: finding.rule,
    severity: finding.severity,
    facet: finding.facet,
    ...describeFinding(finding, rules, 'en'),
    file,
    line,
    evidence,
    outOfBounds: finding.bound !== undefined,
    ...(finding.accepted && { accepted: finding.accepted }),
    ...(finding.lapsed && { lapsed: finding.lapsed }),
    consequences: finding.consequences.map(consequence =>
      reportedFinding(consequence, service, rules, pathHere),
    ),
  };
}

/** Judges a service, and puts what comes of it into words. */
export function checkService(
  { posture, entity, source, address, at, root, environment }: OwnedService,
  { rules, policy, today }: CheckOptions,
  pathHere: PathHere,
): CheckedService {
  const judgement = judge(posture, {
    rules,
    policy,
    today,
    ...(entity && {
      context: contextOfEntity(entity),
      accepted: acceptedFindingsOf(entity),
    }),
  });
  const place: Place = at
    ? { file: pathHere(at.path), line: at.line }
    : { file: pathHere('.'), line: 1 };
  return {
    ...posture.service,
    source,
    address,
    ...(root !== undefined && { root: pathHere(root) }),
    ...(environment !== undefined && { environment: pathHere(environment) }),
    ...place,
    posture: reportOf(posture),
    allInvokersKnown: posture.auth.invokers.state === 'known',
    findings: judgement.findings.map(finding =>
      reportedFinding(finding, place, rules, pathHere),
    ),
    notEvaluated: judgement.notEvaluated.map(({ rule, missing }) => ({
      rule,
      reasons: Array.from(
        new Set(missing.map(reason => describeUnknown(reason, 'en'))),
      ),
    })),
    passed: judgement.passed,
  };
}
