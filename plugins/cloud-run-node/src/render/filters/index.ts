import { comment } from './comment';
import { hcl } from './hcl';
import { json } from './json';
import { markdown } from './markdown';
import { scaffolderFilters } from './scaffolder';
import { shell } from './shell';
import { TemplateFilters } from './types';
import { yaml } from './yaml';

export type { TemplateFilter, TemplateFilters, TemplateGlobals } from './types';

/**
 * The filters of a skeleton: the scaffolder's own, and one for each language that a value can land in.
 *
 * | filter | gives |
 * |---|---|
 * | `hcl` | any value as an HCL literal, quotes included |
 * | `yaml` | any value as YAML in one line, quotes included |
 * | `json` | any value as JSON; `json(2)` indents |
 * | `shell` | a text as one word of a POSIX shell, quotes included |
 * | `markdown` | a text for a paragraph, heading or table cell, without any markup in it |
 * | `comment` | a text on one line, for a comment |
 * | `parseEntityRef`, `pick` | as in `fetch:template` |
 *
 * @public
 */
export const skeletonFilters: TemplateFilters = {
  ...scaffolderFilters,
  comment,
  hcl,
  json,
  markdown,
  shell,
  yaml,
};
