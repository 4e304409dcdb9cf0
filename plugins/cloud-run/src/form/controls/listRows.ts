/** The rows that are shown for a list: an empty one to begin with. */
export function rowsOf(rows: readonly string[]): readonly string[] {
  return rows.length > 0 ? rows : [''];
}

/** The list with one row replaced. */
export function replaceRow(
  rows: readonly string[],
  index: number,
  value: string,
): string[] {
  return rowsOf(rows).map((row, at) => (at === index ? value : row));
}

/** The list without one row. */
export function removeRow(rows: readonly string[], index: number): string[] {
  return rows.filter((_, at) => at !== index);
}

/** The entries of a pasted text, when it holds several: a column of a sheet, or a line with commas. */
export function pastedEntries(text: string): string[] | undefined {
  const entries = text.split(/[\s,;]+/).filter(entry => entry !== '');
  return entries.length > 1 ? entries : undefined;
}

/** The list with pasted entries in the place of one row. */
export function pasteRows(
  rows: readonly string[],
  index: number,
  entries: readonly string[],
): string[] {
  const shown = rowsOf(rows);
  return [...shown.slice(0, index), ...entries, ...shown.slice(index + 1)];
}
