import { isUtf8 } from 'node:buffer';

/** A file that holds text, and how it is written down. */
export interface TextFile {
  /** With line feeds alone, and one at the end of the last line. */
  text: string;
  style: TextStyle;
}

/** What the bytes of a text file have besides its text. */
export interface TextStyle {
  encoding: 'utf8' | 'latin1';
  byteOrderMark: boolean;
  /** All lines end with carriage return and line feed. */
  crlf: boolean;
  /** The last line is ended. */
  ended: boolean;
}

const BYTE_ORDER_MARK = '\uFEFF';

/** Whether a file is text: it has no null bytes. */
export function isText(content: Buffer): boolean {
  return !content.includes(0);
}

/** How files that are merged are decoded: where one is not UTF-8, byte by byte, so that every byte stays. */
export function commonEncoding(
  contents: readonly Buffer[],
): TextStyle['encoding'] {
  return contents.every(content => isUtf8(content)) ? 'utf8' : 'latin1';
}

/** A file as text. */
export function readText(
  content: Buffer,
  encoding: TextStyle['encoding'],
): TextFile {
  const decoded = content.toString(encoding);
  const byteOrderMark = decoded.startsWith(BYTE_ORDER_MARK);
  const plain = byteOrderMark ? decoded.slice(1) : decoded;
  const lineFeeds = plain.split('\n').length - 1;
  const crlf = lineFeeds > 0 && plain.split('\r\n').length - 1 === lineFeeds;
  const text = crlf ? plain.replace(/\r\n/g, '\n') : plain;
  const ended = text === '' || text.endsWith('\n');
  return {
    text: ended ? text : `${text}\n`,
    style: { encoding, byteOrderMark, crlf, ended },
  };
}

/** The bytes of a text in the given style. */
export function writeText(
  text: string,
  { encoding, byteOrderMark, crlf, ended }: TextStyle,
): Buffer {
  const lines = ended ? text : text.replace(/\n$/, '');
  return Buffer.from(
    `${byteOrderMark ? BYTE_ORDER_MARK : ''}${
      crlf ? lines.replace(/\n/g, '\r\n') : lines
    }`,
    encoding,
  );
}

/** The style of a merged text: what one side changed, and the team's where both did. */
export function mergeStyle(
  base: TextStyle | undefined,
  ours: TextStyle,
  theirs: TextStyle,
): TextStyle {
  if (!base) {
    return ours;
  }
  const pick = <K extends keyof TextStyle>(key: K): TextStyle[K] =>
    ours[key] === base[key] ? theirs[key] : ours[key];
  return {
    encoding: ours.encoding,
    byteOrderMark: pick('byteOrderMark'),
    crlf: pick('crlf'),
    ended: pick('ended'),
  };
}
