import { SEVERITIES, isAsGraveAs } from 'backstage-plugin-cloud-run-common';
import { FailOn } from '../policy';
import { DescribedFinding } from './describedFindings';
import { Objection, objectionText } from './readBack';

/** So strict is a threshold: the milder the findings that stop, the stricter it is. */
function strictness(failOn: FailOn): number {
  return failOn === 'never' ? -1 : SEVERITIES.indexOf(failOn);
}

/**
 * The threshold that holds where the portal and a template each have one: the stricter of the two.
 *
 * @public
 */
export function stricterOf(portal: FailOn, template: FailOn = portal): FailOn {
  return strictness(template) > strictness(portal) ? template : portal;
}

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

/**
 * Why a service is not generated although what was chosen is all right, and who can change that.
 *
 * @public
 */
export function refusalMessage(objections: readonly Objection[]): string {
  return `The service is not generated, because what the template makes of these answers is not what was chosen, is outside the policy, or cannot be judged:${objections
    .map(objection => `\n- ${objectionText(objection)}`)
    .join(
      '',
    )}\nWhat is wrong is in the template and not in the answers: tell its owner.`;
}
