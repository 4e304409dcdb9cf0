import { Finding, compareFindings } from 'backstage-plugin-cloud-run-common';
import { SeverityBadge } from './SeverityBadge';

/** How many findings there are and how grave the worst of them is; nothing where there are none. */
export function FindingsBadge(props: { findings: readonly Finding[] }) {
  const [worst] = [...props.findings].sort(compareFindings);
  return worst ? (
    <SeverityBadge severity={worst.severity} count={props.findings.length} />
  ) : null;
}
