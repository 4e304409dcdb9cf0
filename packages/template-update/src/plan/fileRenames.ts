import { isText } from '../text/textFile';
import { Tree, TreeEntry } from '../trees/tree';

/** A file is the same under another name where so much of its lines is. */
const SAME_FILE = 0.6;
/** Of more pairs than this the most alike are not looked for. */
const MAX_PAIRS = 40_000;
/** What is shorter says too little to be known again. */
const MIN_BYTES = 20;

function linesOf(
  entry: TreeEntry | undefined,
): Map<string, number> | undefined {
  if (
    entry?.kind !== 'file' ||
    entry.content.length < MIN_BYTES ||
    !isText(entry.content)
  ) {
    return undefined;
  }
  const lines = new Map<string, number>();
  for (const line of entry.content.toString('latin1').split('\n')) {
    const trimmed = line.trim();
    if (trimmed.length > 2) {
      lines.set(trimmed, (lines.get(trimmed) ?? 0) + 1);
    }
  }
  return lines;
}

function alike(
  one: ReadonlyMap<string, number>,
  other: ReadonlyMap<string, number>,
): number {
  let shared = 0;
  let total = 0;
  for (const [line, count] of one) {
    shared += Math.min(count, other.get(line) ?? 0) * line.length;
    total += count * line.length;
  }
  for (const [line, count] of other) {
    total += count * line.length;
  }
  return total === 0 ? 0 : (2 * shared) / total;
}

/** The files that have another path in the second tree. */
export function fileRenames(before: Tree, after: Tree): Map<string, string> {
  const gone = [...before].filter(([path]) => !after.has(path));
  const come = [...after].filter(([path]) => !before.has(path));
  const renames = new Map<string, string>();
  const taken = new Set<string>();
  for (const [path, entry] of gone) {
    const same = come.filter(
      ([to, other]) =>
        !taken.has(to) &&
        entry.kind === 'file' &&
        other.kind === 'file' &&
        entry.content.length > 0 &&
        other.content.equals(entry.content),
    );
    const name = path.slice(path.lastIndexOf('/') + 1);
    const found = same.find(([to]) => to.endsWith(name)) ?? same[0];
    if (found) {
      renames.set(path, found[0]);
      taken.add(found[0]);
    }
  }
  const from = gone.flatMap(([path, entry]) => {
    const lines = renames.has(path) ? undefined : linesOf(entry);
    return lines ? [{ path, lines }] : [];
  });
  const to = come.flatMap(([path, entry]) => {
    const lines = taken.has(path) ? undefined : linesOf(entry);
    return lines ? [{ path, lines }] : [];
  });
  if (from.length * to.length > MAX_PAIRS) {
    return renames;
  }
  const pairs = from
    .flatMap(one =>
      to.map(other => ({
        from: one.path,
        to: other.path,
        score: alike(one.lines, other.lines),
      })),
    )
    .filter(({ score }) => score >= SAME_FILE)
    .sort((one, other) => other.score - one.score);
  for (const pair of pairs) {
    if (!renames.has(pair.from) && !taken.has(pair.to)) {
      renames.set(pair.from, pair.to);
      taken.add(pair.to);
    }
  }
  return renames;
}
