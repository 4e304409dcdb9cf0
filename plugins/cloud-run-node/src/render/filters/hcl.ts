import { JsonValue } from '@backstage/types';
import { jsonOf } from './json';
import { TemplateFilter } from './types';

const ESCAPES: Record<string, string> = {
  '\\': '\\\\',
  '"': '\\"',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

function unicodeEscape(character: string): string {
  const hex = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
  return `\\u${hex.padStart(4, '0')}`;
}

/**
 * Text between the quotes of an HCL template. `${` and `%{` are doubled, so that nothing in it is evaluated.
 * Reference: https://developer.hashicorp.com/terraform/language/expressions/strings
 */
function quoted(text: string): string {
  const escaped = text
    .replace(/["\\\n\r\t]/g, character => ESCAPES[character])
    .replace(/[\p{Cc}\u2028\u2029\ufeff]/gu, unicodeEscape)
    .replace(/([$%])(?=\{)/g, '$1$1');
  return `"${escaped}"`;
}

function literal(value: JsonValue | undefined): string {
  if (value === null || value === undefined) {
    return 'null';
  }
  if (typeof value === 'string') {
    return quoted(value);
  }
  if (typeof value !== 'object') {
    return String(value);
  }
  if (Array.isArray(value)) {
    return `[${value.map(literal).join(', ')}]`;
  }
  const entries = Object.entries(value).map(
    ([key, member]) => `${quoted(key)} = ${literal(member)}`,
  );
  return entries.length > 0 ? `{ ${entries.join(', ')} }` : '{}';
}

/** Any JSON value as an HCL literal. */
export const hcl: TemplateFilter = value => literal(jsonOf(value));
