import { MergedText, mergeText } from './mergeText';

/** Lines that only add to what came before, whatever the order. */
function isPlain(line: string): boolean {
  return !line.startsWith('!');
}

function added(base: readonly string[], side: readonly string[]): string[] {
  const known = new Set(base);
  return side.filter(line => !known.has(line));
}

/**
 * Merges files of patterns, such as .gitignore. Where both sides only add, the order of what they add makes no
 * difference, unless one takes something back with an exclamation mark.
 */
export function mergeLineSet(
  base: string,
  ours: string,
  theirs: string,
): MergedText {
  const merged = mergeText(base, ours, theirs);
  if (merged.conflicts === 0) {
    return merged;
  }
  const lines = (text: string) => text.split('\n').slice(0, -1);
  const [before, own, other] = [base, ours, theirs].map(lines);
  const onlyAdd = [own, other].every(side => {
    const kept = new Set(side);
    return before.every(line => kept.has(line));
  });
  const additions = [...added(before, own), ...added(before, other)];
  if (!onlyAdd || !additions.every(isPlain)) {
    return merged;
  }
  const known = new Set(own);
  return {
    text: [...own, ...other.filter(line => !known.has(line))]
      .map(line => `${line}\n`)
      .join(''),
    conflicts: 0,
  };
}
