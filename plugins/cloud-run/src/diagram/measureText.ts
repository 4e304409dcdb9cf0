const WIDE =
  /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/;
const NARROW = /[iljtfrI.,:;'’|!()[\]\s-]/;
const BROAD = /[A-Zmw@%]/;

/** Characters that may not start a line of Japanese. */
const CLINGING =
  /[、。，．・：；？！）」』】ーぁぃぅぇぉっゃゅょァィゥェォッャュョ]/;

/** After these a long name may go on in the next line. */
const BREAKABLE_AFTER = /[-./@_:,]/;

function emOf(character: string): number {
  if (WIDE.test(character)) {
    return 1;
  }
  if (NARROW.test(character)) {
    return 0.34;
  }
  return BROAD.test(character) ? 0.76 : 0.58;
}

/** How a text is set. */
export interface Font {
  size: number;
  bold?: boolean;
}

/** How much wider bold letters are; characters of Japanese stay as they are. */
const BOLD = 1.1;

/**
 * About how wide a text is, on the generous side: it is laid out before any font is there to be measured.
 */
export function textWidth(text: string, { size, bold }: Font): number {
  return (
    Array.from(text).reduce(
      (sum, c) => sum + emOf(c) * (bold && !WIDE.test(c) ? BOLD : 1),
      0,
    ) * size
  );
}

/** Cuts a text into the pieces that a line may end after. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const character of Array.from(text)) {
    if (WIDE.test(character) && !CLINGING.test(character) && piece !== '') {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
    if (/\s/.test(character) || BREAKABLE_AFTER.test(character)) {
      pieces.push(piece);
      piece = '';
    }
  }
  return piece === '' ? pieces : [...pieces, piece];
}

/** Cuts a piece that is wider than a line wherever it must. */
function hardBreak(piece: string, width: number, font: Font): string[] {
  const lines: string[] = [];
  let line = '';
  for (const character of Array.from(piece)) {
    if (line !== '' && textWidth(line + character, font) > width) {
      lines.push(line);
      line = '';
    }
    line += character;
  }
  return line === '' ? lines : [...lines, line];
}

/**
 * Breaks a text into lines no wider than `width`: between words, inside names after punctuation,
 * between characters of Japanese, and anywhere when nothing else fits.
 */
export function wrapText(text: string, width: number, font: Font): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of piecesOf(text)) {
    if (textWidth((line + piece).trimEnd(), font) <= width) {
      line += piece;
    } else {
      if (line !== '') {
        lines.push(line.trimEnd());
      }
      const broken = hardBreak(piece, width, font);
      lines.push(...broken.slice(0, -1));
      line = broken[broken.length - 1] ?? '';
    }
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()];
}
