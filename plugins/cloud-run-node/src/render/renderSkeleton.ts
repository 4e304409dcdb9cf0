import { InputError } from '@backstage/errors';
import { isBinaryFile } from 'isbinaryfile';
import { minimatch } from 'minimatch';
import { createTemplateRenderer } from 'nunjitsu';
import { TemplateFilters, TemplateGlobals, skeletonFilters } from './filters';
import { formatTerraform, isTerraform } from './formatTerraform';
import { RenderedFile, SkeletonFile } from './skeletonFile';
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

/**
 * The values that a skeleton is rendered with: `SkeletonValues`, and whatever else a template is given.
 *
 * @public
 */
export interface RenderValues {
  environments: readonly object[];
}

/**
 * Renders skeletons as {@link renderSkeleton} does, such as in a process of its own.
 *
 * @public
 */
export type SkeletonRenderer = (
  skeleton: readonly SkeletonFile[],
  values: RenderValues,
  options?: RenderOptions,
) => Promise<RenderedFile[]>;

type Renderer = ReturnType<typeof createTemplateRenderer>;

/** What a template can name. */
interface Context {
  variables: Record<string, unknown>;
  prepared: ReturnType<Renderer['prepareContext']>;
}

/** All that a skeleton becomes may be so long. */
const MOST_BYTES = 32_000_000;

type Render = (place: string, template: string, context: Context) => string;

function createRenderer({ filters, globals }: RenderOptions): Renderer {
  // As `fetch:template` does it, but tags on a line of their own leave no trace, so that conditional parts read well.
  return createTemplateRenderer({
    filters: { ...skeletonFilters, ...filters },
    globals,
    allowRegexExecution: true,
    trimBlocks: true,
    lstripBlocks: true,
  });
}

function renderWith(renderer: Renderer): Render {
  return (place, template, { variables, prepared }) => {
    const [unknown] = unknownVariables(template, variables);
    if (unknown) {
      throw new InputError(
        `${place}:${unknown.line}: there is no variable ${unknown.name}`,
      );
    }
    try {
      return renderer.render(template, prepared);
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
  if (/[\p{Cc}\\]/u.test(path) || path.split('/').includes('..')) {
    throw new InputError(
      `The path of ${source} becomes ${JSON.stringify(
        path,
      )}, which leads out of the repository`,
    );
  }
}

/** Whether a file is written once for each environment. */
function isPerEnvironment({ path }: SkeletonFile): boolean {
  return /\$\{\{[^}]*\benvironment\b[^}]*\}\}/.test(path);
}

function contextOf(
  renderer: Renderer,
  variables: Record<string, unknown>,
): Context {
  const data = JSON.parse(JSON.stringify(variables));
  return { variables: data, prepared: renderer.prepareContext(data) };
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
export async function renderSkeleton<Values extends RenderValues>(
  skeleton: readonly SkeletonFile[],
  values: Values,
  options: RenderOptions = {},
): Promise<RenderedFile[]> {
  const renderer = createRenderer(options);
  const render = renderWith(renderer);
  const once = [contextOf(renderer, { values })];
  const perEnvironment = values.environments.map(environment =>
    contextOf(renderer, { values, environment }),
  );
  const rendered = new Map<string, RenderedFile>();
  let bytes = 0;
  for (const file of skeleton) {
    const copied =
      options.copyWithoutTemplating?.some(glob =>
        minimatch(file.path, glob, { dot: true }),
      ) || (await isBinaryFile(file.contents));
    for (const context of isPerEnvironment(file) ? perEnvironment : once) {
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
      bytes += contents.length;
      if (bytes > MOST_BYTES) {
        throw new InputError(
          `${file.path}: the skeleton becomes more than ${MOST_BYTES} bytes`,
        );
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
