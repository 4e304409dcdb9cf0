import { textOf } from './text';
import { TemplateFilter } from './types';

/** A text on a single line, for the comments of any language: line ends and control characters become spaces. */
export const comment: TemplateFilter = value =>
  textOf(value, 'comment')
    .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff]+/g, ' ')
    .replace(/\*\//g, '* /')
    .replace(/-->/g, '-- >')
    .trim();
