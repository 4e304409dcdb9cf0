import { singleLine, textOf } from './text';
import { TemplateFilter } from './types';

/** A text on a single line, for the comments of any language; what would end a comment is taken apart. */
export const comment: TemplateFilter = value =>
  singleLine(textOf(value, 'comment'))
    .replace(/\*\//g, '* /')
    .replace(/--(?=>|!>)/g, '- -');
