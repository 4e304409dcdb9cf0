import { TemplateFilterInput } from './types';

/** The value as text, for filters that write a value into running text. Structures have no single reading there. */
export function textOf(value: TemplateFilterInput, filter: string): string {
  switch (typeof value) {
    case 'string':
      return value;
    case 'number':
    case 'boolean':
      return String(value);
    default:
      throw new TypeError(
        value === undefined
          ? 'the value is not defined'
          : `${filter} takes a text, a number or a boolean`,
      );
  }
}

/** The text without line ends and other characters that end or hide something: each run of them becomes a space. */
export function singleLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029\ufeff]+/gu, ' ').trim();
}
