import { ConfigValue } from '../../values';
import { numberText } from '../../values/build';
import { inOrder } from '../../values/textOrder';

/** Text longer than this is folded between quotes, at the next space. */
const WIDTH = 80;

/** No key is longer that is written on one line with its value. */
const MAX_KEY = 120;

/** What is written between quotes as it is; all else is escaped. */
const PRINTABLE =
  /^[\x20\x21\x23-\x5b\x5d-\x7e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd]$/;

const ESCAPES: Record<string, string> = {
  '\0': '0',
  '\x07': 'a',
  '\b': 'b',
  '\t': 't',
  '\n': 'n',
  '\v': 'v',
  '\f': 'f',
  '\r': 'r',
  '\x1b': 'e',
  '"': '"',
  '\\': '\\',
  '\x85': 'N',
  '\u2028': 'L',
  '\u2029': 'P',
};

function escaped(character: string): string {
  if (Object.hasOwn(ESCAPES, character)) {
    return `\\${ESCAPES[character]}`;
  }
  const code = character.codePointAt(0) ?? 0;
  const [letter, length] =
    (code <= 0xff && (['x', 2] as const)) ||
    (code <= 0xffff && (['u', 4] as const)) ||
    (['U', 8] as const);
  return `\\${letter}${code.toString(16).toUpperCase().padStart(length, '0')}`;
}

/** Text between quotes on one line, as keys are. */
function quoted(text: string): string {
  return `"${Array.from(text, character =>
    PRINTABLE.test(character) ? character : escaped(character),
  ).join('')}"`;
}

/** Text between quotes that starts in a column, folded where it is long. */
function foldedText(text: string, start: number, indent: string): string {
  const characters = [...text];
  let written = '"';
  let column = start + 1;
  let isAfterSpace = false;
  characters.forEach((character, index) => {
    const isSpace = character === ' ';
    const isInside = index > 0 && index < characters.length - 1;
    if (isSpace && !isAfterSpace && column > WIDTH && isInside) {
      const isDouble = characters[index + 1] === ' ';
      written += `\n${indent}${isDouble ? '\\' : ''}`;
      column = indent.length + (isDouble ? 1 : 0);
    } else {
      const part = PRINTABLE.test(character) ? character : escaped(character);
      written += part;
      column += part.length;
    }
    isAfterSpace = isSpace;
  });
  return `${written}"`;
}

/** Several lines as a block; undefined where they cannot be one. */
function blockText(text: string, indent: string): string | undefined {
  const body = text.replace(/\n+$/, '');
  const ends = text.length - body.length;
  const isWritten = Array.from(body).every(
    character =>
      character === '\n' ||
      /["\\]/.test(character) ||
      PRINTABLE.test(character),
  );
  if (!isWritten || / (\n|$)/.test(text)) {
    return undefined;
  }
  const hint = /^[ \n]/.test(text) ? '2' : '';
  const chomping =
    (ends === 0 && '-') || ((ends > 1 || body === '') && '+') || '';
  const lines = body.split('\n').map(line => (line ? indent + line : ''));
  return `|${hint}${chomping}\n${lines.join('\n')}${'\n'.repeat(
    Math.max(0, ends - 1),
  )}`;
}

/** A value on the line where it starts; undefined where it takes lines of its own or is not known. */
function scalarText(
  value: ConfigValue,
  column: number,
  indent: string,
): string | undefined {
  switch (value.kind) {
    case 'null':
      return 'null';
    case 'bool':
      return String(value.value);
    case 'number':
      return numberText(value);
    case 'string': {
      const block = value.value.includes('\n')
        ? blockText(value.value, indent)
        : undefined;
      return block ?? foldedText(value.value, column, indent);
    }
    case 'list':
      return value.items.length === 0 ? '[]' : undefined;
    case 'object':
      return value.entries.size === 0 ? '{}' : undefined;
    default:
      return undefined;
  }
}

function entryText(
  key: string,
  value: ConfigValue,
  indent: string,
): string | undefined {
  if (key.length > MAX_KEY || key.includes('\n')) {
    return undefined;
  }
  const name = quoted(key);
  const inside = `${indent}  `;
  if (value.kind === 'object' && value.entries.size > 0) {
    const inner = linesOf(value, inside);
    return inner === undefined ? undefined : `${name}:\n${inside}${inner}`;
  }
  if (value.kind === 'list' && value.items.length > 0) {
    const inner = linesOf(value, indent);
    return inner === undefined ? undefined : `${name}:\n${indent}${inner}`;
  }
  const column = indent.length + name.length + 2;
  const inner = scalarText(value, column, inside);
  return inner === undefined ? undefined : `${name}: ${inner}`;
}

/** The lines of a value, the first of them without its indentation; undefined where it is not known how it is written. */
function linesOf(value: ConfigValue, indent: string): string | undefined {
  if (value.kind === 'list' && value.items.length > 0) {
    const items = value.items.map(item => linesOf(item, `${indent}  `));
    return items.includes(undefined)
      ? undefined
      : items.map(item => `- ${item}`).join(`\n${indent}`);
  }
  if (value.kind === 'object' && value.entries.size > 0) {
    const entries = inOrder(value.entries).map(([key, entry]) =>
      entryText(key, entry, indent),
    );
    return entries.includes(undefined)
      ? undefined
      : entries.join(`\n${indent}`);
  }
  return scalarText(value, indent.length, indent === '' ? '  ' : indent);
}

/**
 * A value as Terraform writes it in YAML; undefined where a part is not known, or it is not certain how that is
 * written.
 *
 * @see https://github.com/zclconf/go-cty-yaml
 */
export function yamlText(value: ConfigValue): string | undefined {
  const lines = linesOf(value, '');
  const isPlain = /^(null|bool|number)$/.test(value.kind);
  return lines === undefined
    ? undefined
    : `${lines}\n${isPlain ? '...\n' : ''}`;
}
