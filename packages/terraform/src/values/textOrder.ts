const ASTRAL = /[\ud800-\udfff]/;

/** The order of two texts by their characters' numbers, as Terraform sorts; by UTF-16 units it would be another. */
export function compareText(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return ASTRAL.test(a) || ASTRAL.test(b)
    ? Buffer.compare(Buffer.from(a, 'utf8'), Buffer.from(b, 'utf8'))
    : (a < b && -1) || 1;
}

/** Entries in the order of their names, which is the one in which Terraform goes through them. */
export function inOrder<T>(entries: Iterable<[string, T]>): [string, T][] {
  return [...entries].sort(([a], [b]) => compareText(a, b));
}
