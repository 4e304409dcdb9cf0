import { mergeText } from '../text/mergeText';
import { Atom, commentCode } from './item';

export function mergedCode(
  base: string,
  ours: string,
  theirs: string,
): 'ours' | 'theirs' | undefined {
  if (theirs === base || ours === theirs) {
    return 'ours';
  }
  return ours === base ? 'theirs' : undefined;
}

/** Merges a short text as a whole. */
export function mergeWhole(
  base: string,
  ours: string,
  theirs: string,
): string | undefined {
  const side = mergedCode(
    commentCode(base),
    commentCode(ours),
    commentCode(theirs),
  );
  return side && { ours, theirs }[side];
}

/** Merges what is inside a text of several lines. */
export function mergeInside(
  base: Atom,
  ours: Atom,
  theirs: Atom,
): Atom | undefined {
  if (
    !base.lines ||
    !ours.lines ||
    !theirs.lines ||
    [base, ours].some(
      ({ lines }) => lines?.open.trim() !== theirs.lines?.open.trim(),
    )
  ) {
    return undefined;
  }
  const { text, conflicts } = mergeText(
    base.lines.body,
    ours.lines.body,
    theirs.lines.body,
  );
  return {
    kind: 'atom',
    text: `${ours.lines.open}${
      ours.lines.close === '' ? text.replace(/\n$/, '') : text
    }${ours.lines.close}`,
    code: '',
    marked: conflicts,
  };
}
