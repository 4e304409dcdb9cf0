import { textOf } from './text';
import { TemplateFilter } from './types';

/** A text as one word of a POSIX shell, in which nothing is expanded. */
export const shell: TemplateFilter = value => {
  const text = textOf(value, 'shell');
  if (text.includes('\0')) {
    throw new TypeError('a shell word cannot hold a null character');
  }
  return `'${text.replace(/'/g, `'\\''`)}'`;
};
