/** One line of Git's wire protocol: its length in four hex digits, then the text. */
export function pktLine(text: string): string {
  const length = Buffer.byteLength(text) + 4;
  return `${length.toString(16).padStart(4, '0')}${text}`;
}

/** Ends a group of lines. */
export const FLUSH_PACKET = '0000';
