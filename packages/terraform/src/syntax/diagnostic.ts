/**
 * What is wrong with a file, where, and what to do about it. Lines and columns count from 1.
 *
 * @public
 */
export interface Diagnostic {
  severity: 'error' | 'warning';
  path: string;
  line: number;
  column: number;
  /** What is wrong, in a few words. */
  summary: string;
  /** What it means, and the way out. */
  detail: string;
}
