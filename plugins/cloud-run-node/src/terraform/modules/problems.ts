import { Diagnostic } from '../syntax';
import { LimitHit, ReadLimits } from './limits';

/** Collects what is wrong with a configuration as a whole, and the bounds that it reaches. */
export class Problems {
  readonly diagnostics: Diagnostic[] = [];
  readonly limitsReached: LimitHit[] = [];

  /** Says that a bound was reached, once for each place. */
  hit(limit: keyof ReadLimits, at: string): void {
    if (
      !this.limitsReached.some(
        known => known.limit === limit && known.at === at,
      )
    ) {
      this.limitsReached.push({ limit, at });
    }
  }

  /** Reports an error in a file, or with a file as a whole. */
  report(path: string, summary: string, detail: string, line = 1): void {
    this.diagnostics.push({
      ...{ severity: 'error', path, line, column: 1, summary, detail },
    });
  }
}
