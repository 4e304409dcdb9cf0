import { isAsGraveAs } from 'backstage-plugin-cloud-run-common';
import { FailOn } from 'backstage-plugin-cloud-run-node/reading';
import { CheckReport, ReportedFinding, flatFindings } from './report';

/**
 * The findings that stand against a check: at least as grave as the threshold, or outside of the organisation's bounds,
 * and accepted by nobody. With `never` there are none.
 */
export function standingFindings(
  { services }: CheckReport,
  failOn: FailOn,
): ReportedFinding[] {
  return failOn === 'never'
    ? []
    : services
        .flatMap(({ findings }) => flatFindings(findings))
        .filter(
          ({ accepted, outOfBounds, severity }) =>
            !accepted && (outOfBounds || isAsGraveAs(severity, failOn)),
        );
}
