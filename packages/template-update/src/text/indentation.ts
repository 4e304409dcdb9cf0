const UNITS = [2, 4, 8];

function tabbedLines(text: string): number {
  return text.split('\n').filter(line => line.startsWith('\t')).length;
}

function spacedLines(text: string): number {
  return text.split('\n').filter(line => /^ {2}/.test(line)).length;
}

function withTabs(text: string, unit: number): string {
  return text
    .split('\n')
    .map(line => {
      const spaces = /^ */.exec(line)?.[0].length ?? 0;
      return spaces === 0
        ? line
        : '\t'.repeat(Math.floor(spaces / unit)) +
            ' '.repeat(spaces % unit) +
            line.slice(spaces);
    })
    .join('\n');
}

/**
 * How texts have to be written to be compared with what the team has: where it turned a file from spaces to tabs,
 * theirs with tabs too.
 */
export function indentationLike(
  ours: string,
  base: string,
): (text: string) => string {
  const isTurned =
    tabbedLines(ours) > 0 &&
    spacedLines(ours) <= tabbedLines(ours) / 10 &&
    spacedLines(base) > 0 &&
    tabbedLines(base) === 0;
  if (!isTurned) {
    return text => text;
  }
  const known = new Set(ours.split('\n'));
  const shared = UNITS.map(unit => ({
    unit,
    lines: withTabs(base, unit)
      .split('\n')
      .filter(line => known.has(line)).length,
  }));
  const { unit } = shared.reduce((best, next) =>
    next.lines > best.lines ? next : best,
  );
  return text => withTabs(text, unit);
}
