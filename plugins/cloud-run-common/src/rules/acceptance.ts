import { AcceptedFinding, Policy } from '../policy';
import { SEVERITIES, Severity } from './rule';

/**
 * An acceptance that does not hold.
 *
 * - `expired`: its last day has passed
 * - `beyond-owners`: only the policy can accept something as grave
 *
 * @public
 */
export interface LapsedAcceptance {
  acceptance: AcceptedFinding;
  because: 'expired' | 'beyond-owners';
}

/** Who accepts what, and what is asked. */
export interface AcceptanceQuestion {
  rule: string;
  severity: Severity;
  /** The name of the service. */
  service: string;
  policy: Policy;
  /** What the owner of the entity accepts. */
  accepted: readonly AcceptedFinding[];
  today: string;
}

/** What became of the acceptances of a finding; nothing when nobody accepted it. */
export interface AcceptanceAnswer {
  accepted?: AcceptedFinding;
  lapsed?: LapsedAcceptance;
}

function mayAccept(
  severity: Severity,
  { ownersMayAccept }: Pick<Policy, 'ownersMayAccept'>,
): boolean {
  return (
    ownersMayAccept !== 'nothing' &&
    SEVERITIES.indexOf(severity) >= SEVERITIES.indexOf(ownersMayAccept)
  );
}

/** Whether somebody answers for a finding. One acceptance that holds is enough. */
export function acceptanceOf({
  rule,
  severity,
  service,
  policy,
  accepted,
  today,
}: AcceptanceQuestion): AcceptanceAnswer {
  const concerns = (acceptance: AcceptedFinding) =>
    acceptance.rule === rule &&
    (!acceptance.services || acceptance.services.includes(service));
  const holds = ({ until }: AcceptedFinding) => until >= today;
  const byPolicy = policy.accepted.filter(concerns);
  const byOwners = accepted.filter(concerns);
  const inForce =
    byPolicy.find(holds) ??
    (mayAccept(severity, policy) ? byOwners.find(holds) : undefined);
  if (inForce) {
    return { accepted: inForce };
  }
  const beyond = byOwners.find(holds);
  if (beyond) {
    return { lapsed: { acceptance: beyond, because: 'beyond-owners' } };
  }
  const expired = byPolicy[0] ?? byOwners[0];
  return expired ? { lapsed: { acceptance: expired, because: 'expired' } } : {};
}
