import { json } from './json';
import { TemplateFilter } from './types';

/**
 * Any value as YAML that stands in one line: JSON is YAML's flow style,
 * and in double quotes nothing is taken for a boolean, a number, an anchor or a comment.
 */
export const yaml: TemplateFilter = value => json(value);
