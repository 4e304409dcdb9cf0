/** A row without an entry: empty, or a principal's kind without the principal. */
const EMPTY = /^(user:|group:|serviceAccount:|domain:)?$/;

/** The entries of a list as they are sent: without spaces around them, and without empty rows. */
export function entriesOf(rows: readonly string[]): string[] {
  return rows.map(row => row.trim()).filter(row => !EMPTY.test(row));
}

/** The place of a row among the entries that are sent, or undefined for an empty row. */
export function entryIndex(
  rows: readonly string[],
  row: number,
): number | undefined {
  return entriesOf(rows.slice(row, row + 1)).length > 0
    ? entriesOf(rows.slice(0, row)).length
    : undefined;
}
