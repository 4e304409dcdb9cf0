import { isAsGraveAs } from 'backstage-plugin-cloud-run-common';
import { FailOn } from '../policy';
import { DescribedFinding } from './describedFindings';

/**
 * The findings that stop a service from being generated: outside the organisation's bounds, or at least as grave as
 * the threshold, and accepted by nobody.
 *
 * @public
 */
export function stoppingFindings(
  findings: readonly DescribedFinding[],
  failOn: FailOn,
): DescribedFinding[] {
  return findings.filter(
    ({ accepted, outOfBounds, severity }) =>
      !accepted &&
      (outOfBounds || (failOn !== 'never' && isAsGraveAs(severity, failOn))),
  );
}

/**
 * Why findings stop the generation, and what to do about each.
 *
 * @public
 */
export function stopMessage(stopping: readonly DescribedFinding[]): string {
  const lines = stopping.map(
    finding =>
      `\n- ${finding.rule} (${finding.severity}, in ${finding.environments.join(
        ', ',
      )}): ${finding.message} ${finding.fix}`,
  );
  return `The service is not generated, because its network is outside the policy or has findings that are too grave:${lines.join(
    '',
  )}\nChange the network, or have the platform team accept the finding under cloudRun.policy.accepted.`;
}
