import { createTemplateRenderer } from 'nunjitsu';

type Options = NonNullable<Parameters<typeof createTemplateRenderer>[0]>;

/** Filters by their names, as the template engine takes them. @public */
export type TemplateFilters = NonNullable<Options['filters']>;

/** Values and functions that every template can use, by their names. @public */
export type TemplateGlobals = NonNullable<Options['globals']>;

/** A filter of the template engine: takes plain data and gives plain data. @public */
export type TemplateFilter = TemplateFilters[string];

/** What a filter gets from the template. */
export type TemplateFilterInput = Parameters<TemplateFilter>[0];
