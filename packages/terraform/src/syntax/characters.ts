const IDENTIFIER_START = 1;
const IDENTIFIER_PART = 2;
const DIGIT = 4;

const CLASSES = new Uint8Array(128);
for (let code = 0; code < 128; code++) {
  const character = String.fromCharCode(code);
  if (/[A-Za-z_]/.test(character)) {
    CLASSES[code] = IDENTIFIER_START + IDENTIFIER_PART;
  } else if (/[0-9]/.test(character)) {
    CLASSES[code] = IDENTIFIER_PART + DIGIT;
  } else if (/-/.test(character)) {
    CLASSES[code] = IDENTIFIER_PART;
  }
}

function codePointMatches(
  text: string,
  offset: number,
  pattern: RegExp,
): boolean {
  const code = text.codePointAt(offset);
  return code !== undefined && pattern.test(String.fromCodePoint(code));
}

/** Whether the code unit is a decimal digit. */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Whether an identifier can start here. */
export function isIdentifierStart(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  return code < 128
    ? (CLASSES[code] & IDENTIFIER_START) !== 0
    : codePointMatches(text, offset, /\p{ID_Start}/u);
}

/** The end of the identifier that starts at the offset. */
export function identifierEnd(text: string, offset: number): number {
  let end = offset;
  while (end < text.length) {
    const code = text.charCodeAt(end);
    if (code < 128) {
      if ((CLASSES[code] & IDENTIFIER_PART) === 0) {
        return end;
      }
      end += 1;
    } else if (codePointMatches(text, end, /\p{ID_Continue}/u)) {
      end += code >= 0xd800 && code <= 0xdbff ? 2 : 1;
    } else {
      return end;
    }
  }
  return end;
}
