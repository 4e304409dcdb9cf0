import { Diagnostic } from '../syntax';
import { LimitHit, ReadLimits } from './limits';

/** How many of a kind are kept; more say nothing new. */
const MAX_DIAGNOSTICS = 500;
const MAX_HITS = 20;

/**
 * Collects what is wrong with a configuration as a whole, and the bounds that it reaches.
 *
 * @public
 */
export class Problems {
  readonly diagnostics: Diagnostic[] = [];
  readonly limitsReached: LimitHit[] = [];

  /** Says that a bound was reached, once for each place. */
  hit(limit: keyof ReadLimits, at: string): void {
    const known = this.limitsReached.filter(hit => hit.limit === limit);
    if (known.length < MAX_HITS && !known.some(hit => hit.at === at)) {
      this.limitsReached.push({ limit, at });
    }
  }

  /** Reports what is wrong in a file, or with a file as a whole. */
  report(
    path: string,
    summary: string,
    detail: string,
    line = 1,
    severity: Diagnostic['severity'] = 'error',
  ): void {
    if (this.diagnostics.length < MAX_DIAGNOSTICS) {
      this.diagnostics.push({
        severity,
        path,
        line,
        column: 1,
        summary,
        detail,
      });
    }
  }
}
