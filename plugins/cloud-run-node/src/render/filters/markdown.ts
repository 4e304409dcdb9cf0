import { singleLine, textOf } from './text';
import { TemplateFilter } from './types';

/**
 * What has a meaning: at the beginning of a line (lists, headings, admonitions, definitions), anywhere (emphasis, code,
 * links, HTML, tables, mentions, mathematics), in pairs (dashes, marked text, keys), or before a word (emoji, addresses).
 */
const MARKUP =
  /^(?:[-+=!?:.]|\d+(?=[.)]))|[\\`*_[\]<>&#|~^${}@]|([-+=!?])(?=\1)|:(?=\S)|www(?=\.)/gi;

function references(text: string): string {
  return Array.from(text, character => `&#${character.codePointAt(0)};`).join(
    '',
  );
}

/**
 * A text for a Markdown paragraph, heading, list item or table cell, shown as it was written: no markup, no HTML, no link.
 * What could have a meaning becomes a character reference, which no dialect and no extension reads as markup.
 * Reference: https://spec.commonmark.org/0.31.2/#entity-and-numeric-character-references
 */
export const markdown: TemplateFilter = value =>
  singleLine(textOf(value, 'markdown')).replace(MARKUP, references);
