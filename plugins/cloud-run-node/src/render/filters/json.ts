import { JsonValue } from '@backstage/types';
import { TemplateFilter, TemplateFilterInput } from './types';

/** The value as JSON knows it. Something that is not defined is a mistake in the template, never an empty text. */
export function jsonOf(value: TemplateFilterInput): JsonValue {
  const text = JSON.stringify(value);
  if (text === undefined) {
    throw new TypeError('the value is not defined');
  }
  return JSON.parse(text);
}

/** Any value as JSON on one line, or indented by the given number of spaces. */
export const json: TemplateFilter = (value, indent) =>
  JSON.stringify(
    jsonOf(value),
    null,
    typeof indent === 'number' ? indent : undefined,
  ).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff]/g,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
