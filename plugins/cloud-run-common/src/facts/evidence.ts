/**
 * Where a value was seen. Every known value carries at least one of these, so that a person can go and look.
 *
 * @public
 */
export type Evidence =
  /** A choice made in the form; `field` is the path inside the network intent, such as `egress.traffic`. */
  | { kind: 'intent'; field: string }
  /** An annotation of the catalog entity. */
  | { kind: 'annotation'; name: string }
  /** A line of a file in the service's repository; `line` counts from 1. */
  | { kind: 'file'; path: string; line: number; url?: string }
  /** A field of a resource as the Google API returned it. */
  | { kind: 'api'; resource: string; field: string }
  /** Nobody set it; the documentation at `documentation` says what Google Cloud then does. */
  | { kind: 'default'; documentation: string };

/**
 * Why a value could not be determined.
 *
 * - `not-declared`: the place that was read says nothing about it
 * - `malformed`: something is there but it is not one of the values Google documents
 * - `not-permitted`: the reader may not see it
 * - `unresolved`: it depends on something that is only known later, such as a variable without a value
 * - `elsewhere`: another team or repository decides it
 * - `updating`: a deployment is under way, so what is seen may not be what will be
 * - `not-observed`: only Google Cloud itself shows it, and what was read is files
 *
 * @public
 */
export type UnknownReason =
  | { code: 'not-declared'; what: string }
  | { code: 'malformed'; what: string; value: string; allowed: string[] }
  | { code: 'not-permitted'; what: string; permission: string }
  | { code: 'unresolved'; what: string }
  | { code: 'elsewhere'; what: string }
  | { code: 'updating'; what: string }
  | { code: 'not-observed'; what: string };

/**
 * The evidence without what was listed before: two values can be seen in one place.
 *
 * @public
 */
export function distinctEvidence(evidence: readonly Evidence[]): Evidence[] {
  return evidence.length > 1
    ? [...new Map(evidence.map(item => [JSON.stringify(item), item])).values()]
    : [...evidence];
}
