import { comment } from './comment';
import { TemplateFilter } from './types';

/**
 * A text inside a Markdown paragraph, heading or table cell that is shown as it was written: no markup, no HTML, no link.
 * Every punctuation character that CommonMark gives a meaning becomes a character reference,
 * which no Markdown dialect, HTML renderer or extension (emoji, admonitions, attributes) reads as markup.
 * Reference: https://spec.commonmark.org/0.31.2/#entity-and-numeric-character-references
 */
export const markdown: TemplateFilter = value =>
  String(comment(value))
    .replace(
      /[!"#$%&'()*+/:;<=>?@[\\\]^_`{|}~]/g,
      character => `&#${character.charCodeAt(0)};`,
    )
    .replace(/^([-.]|\d+(?=[.]))/, start =>
      Array.from(start, character => `&#${character.charCodeAt(0)};`).join(''),
    )
    .replace(/-(?=-)|www(?=\.)/gi, start =>
      Array.from(start, character => `&#${character.charCodeAt(0)};`).join(''),
    );
