import { Condition, Evidence, UnknownReason, evidenceOf } from '../facts';
import { Localized } from '../locale';
import { Policy } from '../policy';
import { NetworkPosture } from '../posture';
import { Concern } from './concern';
import { ServiceContext } from './serviceContext';

/** The question a rule belongs to. @public */
export type Facet = 'ingress' | 'auth' | 'egress';

/** @public */
export type Severity = 'critical' | 'high' | 'medium' | 'low' | 'info';

/** The severities from the gravest to the mildest. @public */
export const SEVERITIES: readonly Severity[] = [
  'critical',
  'high',
  'medium',
  'low',
  'info',
];

/** Values that stand in a rule's message, by the name between braces. @public */
export type MessageValues = Record<string, string | number>;

/** What a rule says to the person who has to act. @public */
export interface RuleText {
  /** A few words, as in a table of rules. */
  title: string;
  /** One sentence about this service. `{name}` is replaced by a value that the rule gives. */
  message: string;
  /** What can happen, in one or two sentences. */
  why: string;
  /** What to do, in one or two sentences. */
  fix: string;
}

/** What a rule reads. @public */
export interface RuleSubject {
  posture: NetworkPosture;
  policy: Policy;
  /** Absent where the catalog was not asked. */
  context?: ServiceContext;
}

/** What a rule found. @public */
export type Verdict =
  | { outcome: 'pass' }
  | {
      outcome: 'fail';
      evidence: Evidence[];
      /** Where it differs from the rule's own. */
      severity?: Severity;
      values?: MessageValues;
    }
  | { outcome: 'not-evaluated'; missing: UnknownReason[] };

/**
 * Where a rule finds what it has to know.
 *
 * - `service`: the service itself
 * - `iam`: who is granted what on it, and above it
 * - `load-balancer`: the chain from serverless NEG to forwarding rule
 * - `network`: networks, subnetworks, Cloud NAT, connectors and DNS zones
 * - `policy`: the organisation's policy
 * - `callers`: what calls the service
 * - `terraform`: how the service is written down
 *
 * @public
 */
export type EvidenceSource =
  | 'service'
  | 'iam'
  | 'load-balancer'
  | 'network'
  | 'policy'
  | 'callers'
  | 'terraform';

/**
 * What is to be said about a rule; it can be sent over the wire.
 *
 * @public
 */
export interface RuleDescription {
  /** Stable and readable, starting with the facet: `ingress/run-app-bypasses-load-balancer`. */
  id: string;
  facet: Facet;
  severity: Severity;
  /** What it needs to see. */
  evidence: readonly EvidenceSource[];
  /** What a service has to have for the rule to be about it; every service when left out. */
  concerns?: Concern;
  /**
   * Ids of rules that explain this one's finding when they fail too: the finding is then listed
   * under theirs and not beside it.
   */
  consequenceOf?: readonly string[];
  /**
   * Set on a rule that states a bound: of the organisation's own policy, or of an organisation policy of Google Cloud,
   * which refuses the deployment. A service outside a bound is not created, however grave the finding.
   */
  bound?: 'policy' | 'organization-policy';
  text: Localized<RuleText>;
  /** What the rule warns of, as Terraform. */
  example: string;
  /** What to change in Terraform, where that can be shown. */
  terraform?: string;
  /** The command that mends it, where there is one. `SERVICE` and `REGION` are placeholders. */
  gcloud?: string;
  /** Addresses of the documentation that the rule rests on. */
  sources: readonly string[];
}

/**
 * A rule: its facts as data, and one pure function.
 *
 * @public
 */
export interface Rule extends RuleDescription {
  judge(subject: RuleSubject): Verdict;
}

/** What a failed rule says besides its evidence. @public */
export type FailureDetails = Pick<
  Extract<Verdict, { outcome: 'fail' }>,
  'severity' | 'values'
>;

const PASS: Verdict = { outcome: 'pass' };

/**
 * The verdict of a rule that fails when the condition holds. The details are asked for only then.
 *
 * @public
 */
export function failWhen(
  condition: Condition,
  details?: () => FailureDetails,
): Verdict {
  switch (condition.holds) {
    case true:
      return {
        outcome: 'fail',
        evidence: evidenceOf(condition),
        ...details?.(),
      };
    case false:
      return PASS;
    default:
      return { outcome: 'not-evaluated', missing: condition.missing };
  }
}
