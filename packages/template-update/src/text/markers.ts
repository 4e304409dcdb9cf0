/** Starts what the team has. */
export const OURS_MARKER = '<<<<<<< ours';
/** Starts what both come from. */
export const BASE_MARKER = '||||||| base';
/** Starts what the template has. */
export const THEIRS_MARKER = '=======';
/** Ends what the template has. */
export const END_MARKER = '>>>>>>> theirs';

/** The three texts of a conflict, each whole lines, between markers. */
export function marked(ours: string, base: string, theirs: string): string {
  return `${OURS_MARKER}\n${ours}${BASE_MARKER}\n${base}${THEIRS_MARKER}\n${theirs}${END_MARKER}\n`;
}
