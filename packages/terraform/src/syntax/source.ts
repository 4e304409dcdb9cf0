/**
 * A place in a file. Lines and columns count from 1, columns in characters as a reader sees them, bytes in UTF-8.
 *
 * @public
 */
export interface Position {
  line: number;
  column: number;
  byte: number;
}

/**
 * A part of a file, up to and not including `end`.
 *
 * @public
 */
export interface SourceRange {
  start: Position;
  end: Position;
}

/**
 * A part of a text, in UTF-16 units as strings count, with the line on which it starts.
 *
 * @public
 */
export interface Span {
  start: number;
  end: number;
  line: number;
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

function charactersIn(text: string): number {
  if (Buffer.byteLength(text, 'utf8') === text.length) {
    return text.length;
  }
  return [...segmenter.segment(text)].length;
}

/**
 * The position of an offset in a text. Takes time proportional to the text, so it is for messages, not for reading.
 *
 * @public
 */
export function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  let line = 1;
  for (let at = before.indexOf('\n'); at >= 0; at = before.indexOf('\n', at)) {
    line += 1;
    at += 1;
  }
  return {
    line,
    column: charactersIn(before.slice(lineStart)) + 1,
    byte: Buffer.byteLength(before, 'utf8'),
  };
}

/**
 * Where a node of a syntax tree is in the text it was read from.
 *
 * @public
 */
export function rangeOf(text: string, { start, end }: Span): SourceRange {
  return { start: positionAt(text, start), end: positionAt(text, end) };
}
