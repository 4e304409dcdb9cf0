import { InputError } from '@backstage/errors';
import { isBinaryFile } from 'isbinaryfile';
import { minimatch } from 'minimatch';
import { createTemplateRenderer } from 'nunjitsu';
import { TemplateFilters, TemplateGlobals, skeletonFilters } from './filters';
import { formatTerraform, isTerraform } from './formatTerraform';
import { RenderedFile, SkeletonFile } from './skeletonFile';
import { SkeletonValues } from './values';
import { tidyText } from './tidyText';
import { unknownVariables } from './unknownVariables';

/**
 * How a skeleton is rendered.
 *
 * @public
 */
export interface RenderOptions {
  /** Globs of files that are copied as they are; only their paths are rendered. */
  copyWithoutTemplating?: readonly string[];
  /** Filters besides `skeletonFilters`, such as those an installation adds to the scaffolder. */
  filters?: TemplateFilters;
  globals?: TemplateGlobals;
}

/** What a template can name, as plain data. */
type Context = Record<string, unknown>;

type Render = (place: string, template: string, context: Context) => string;

function contextOf(
  variables: Context,
): Parameters<ReturnType<typeof createTemplateRenderer>['prepareContext']>[0] {
  return JSON.parse(JSON.stringify(variables));
}

function createRender({ filters, globals }: RenderOptions): Render {
  // As `fetch:template` does it, but tags on a line of their own leave no trace, so that conditional parts read well.
  const renderer = createTemplateRenderer({
    filters: { ...skeletonFilters, ...filters },
    globals,
    allowRegexExecution: true,
    trimBlocks: true,
    lstripBlocks: true,
  });
  return (place, template, context) => {
    const [unknown] = unknownVariables(template, context);
    if (unknown) {
      throw new InputError(
        `${place}:${unknown.line}: there is no variable ${unknown.name}`,
      );
    }
    try {
      return renderer.render(template, contextOf(context));
    } catch (error) {
      throw new InputError(
        `${place}: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
  };
}

/** A path with an empty segment drops the file, as in `fetch:template`. */
function isDropped(path: string): boolean {
  return path === '' || path.split('/').includes('');
}

function checkPath(source: string, path: string): void {
  if (/[\u0000-\u001f\u007f\\]/.test(path) || path.split('/').includes('..')) {
    throw new InputError(
      `The path of ${source} becomes ${JSON.stringify(
        path,
      )}, which leads out of the repository`,
    );
  }
}

/** One context for each file that comes of a skeleton file: for a path that names `environment`, one for each of them. */
function contextsOf(file: SkeletonFile, values: SkeletonValues): Context[] {
  return /\$\{\{[^}]*\benvironment\b[^}]*\}\}/.test(file.path)
    ? values.environments.map(environment => ({ values, environment }))
    : [{ values }];
}

/**
 * Renders a template's skeleton with the engine and the habits of `fetch:template`:
 * `${{ values.name }}` in contents and paths, an empty path segment drops a file, binary files are copied.
 *
 * Three things are added, so that a skeleton can say what belongs to a choice and leave no trace of what does not:
 * a file that renders to white space only is left out; a file whose path names `environment`
 * is written once for each environment; and Terraform comes out as `terraform fmt` would leave it.
 *
 * @public
 */
export async function renderSkeleton(
  skeleton: readonly SkeletonFile[],
  values: SkeletonValues,
  options: RenderOptions = {},
): Promise<RenderedFile[]> {
  const render = createRender(options);
  const rendered = new Map<string, RenderedFile>();
  for (const file of skeleton) {
    const copied =
      options.copyWithoutTemplating?.some(glob =>
        minimatch(file.path, glob, { dot: true }),
      ) || (await isBinaryFile(file.contents));
    for (const context of contextsOf(file, values)) {
      const path = render(`The path ${file.path}`, file.path, context);
      if (isDropped(path)) {
        continue;
      }
      checkPath(file.path, path);
      const contents = copied
        ? file.contents
        : await renderContents(file, path, context, render);
      if (contents === undefined) {
        continue;
      }
      if (rendered.has(path)) {
        throw new InputError(
          `More than one file of the skeleton becomes ${path}; the last is ${file.path}`,
        );
      }
      rendered.set(path, { path, contents, mode: file.mode });
    }
  }
  return [...rendered.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function renderContents(
  file: SkeletonFile,
  path: string,
  context: Context,
  render: Render,
): Promise<Buffer | undefined> {
  const text = render(file.path, file.contents.toString('utf8'), context);
  if (text.trim() === '' && file.contents.length > 0) {
    return undefined;
  }
  const tidy = text === '' ? text : tidyText(path, text);
  return Buffer.from(
    isTerraform(path) ? await formatTerraform(path, tidy) : tidy,
  );
}
