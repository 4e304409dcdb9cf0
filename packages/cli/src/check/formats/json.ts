import { CheckReport, CheckedService, ReportedFinding } from '../report';

function findingsAsJson(
  findings: readonly ReportedFinding[],
  cause?: string,
): object[] {
  return findings.flatMap(({ consequences, ...finding }) => [
    { ...finding, ...(cause && { consequenceOf: cause }) },
    ...findingsAsJson(consequences, finding.rule),
  ]);
}

function serviceAsJson({
  name,
  project = null,
  location = null,
  posture,
  findings,
  notEvaluated,
  ...rest
}: Omit<CheckedService, 'project' | 'location'> & {
  project?: string | null;
  location?: string | null;
}) {
  return {
    name,
    location,
    project,
    posture,
    findings: findingsAsJson(findings),
    notEvaluated: notEvaluated.map(({ rule, reasons }) => ({
      rule,
      reason: reasons.join(' '),
    })),
    ...rest,
  };
}

/** The report as JSON, for scripts. Findings stand in one list, each with the one that it follows from. */
export function asJson({ services, problems }: CheckReport): string {
  return `${JSON.stringify(
    { services: services.map(serviceAsJson), problems },
    null,
    2,
  )}\n`;
}
