import { marked } from './markers';
import { mergeSequences } from './mergeSequences';

/** A merged text, with how many conflicts are marked in it. */
export interface MergedText {
  text: string;
  conflicts: number;
}

function linesOf(text: string): string[] {
  const lines = text.split('\n');
  const last = lines.pop();
  return [
    ...lines.map(line => `${line}\n`),
    ...(last === undefined || last === '' ? [] : [last]),
  ];
}

function closed(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}

/** Merges texts by their lines. What both changed at one place stands between markers, with all three versions. */
export function mergeText(
  base: string,
  ours: string,
  theirs: string,
): MergedText {
  const lines = {
    base: linesOf(base),
    ours: linesOf(ours),
    theirs: linesOf(theirs),
  };
  let conflicts = 0;
  const text = mergeSequences(lines.base, lines.ours, lines.theirs)
    .map(({ kind, ...stretches }) => {
      const textOf = (side: 'base' | 'ours' | 'theirs') =>
        lines[side].slice(stretches[side].start, stretches[side].end).join('');
      switch (kind) {
        case 'same':
        case 'ours':
        case 'both':
          return textOf('ours');
        case 'theirs':
          return textOf('theirs');
        case 'conflict':
          conflicts += 1;
          return marked(
            closed(textOf('ours')),
            closed(textOf('base')),
            closed(textOf('theirs')),
          );
        default:
          return kind satisfies never;
      }
    })
    .join('');
  return { text, conflicts };
}

/**
 * Two texts that come from nothing common. What both say stands once, what only one says or each says in its own way
 * stands between markers.
 */
export function mergeAdded(ours: string, theirs: string): MergedText {
  const oursLines = linesOf(ours);
  const theirsLines = linesOf(theirs);
  let conflicts = 0;
  const text = mergeSequences(oursLines, oursLines, theirsLines)
    .map(region => {
      const own = oursLines.slice(region.ours.start, region.ours.end).join('');
      if (region.kind === 'same') {
        return own;
      }
      conflicts += 1;
      return marked(
        closed(own),
        '',
        closed(
          theirsLines.slice(region.theirs.start, region.theirs.end).join(''),
        ),
      );
    })
    .join('');
  return { text, conflicts };
}
