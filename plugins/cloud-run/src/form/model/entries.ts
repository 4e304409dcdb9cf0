/** The entries of a list as they are sent: without spaces around them, and without empty rows. */
export function entriesOf(rows: readonly string[]): string[] {
  return rows.map(row => row.trim()).filter(row => row !== '');
}

/** The place of a row among the entries that are sent, or undefined for an empty row. */
export function entryIndex(
  rows: readonly string[],
  row: number,
): number | undefined {
  return rows[row]?.trim() ? entriesOf(rows.slice(0, row)).length : undefined;
}
