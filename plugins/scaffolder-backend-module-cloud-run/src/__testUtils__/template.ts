import { readSkeleton } from 'backstage-plugin-cloud-run-node';
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';

/** The directory of the template that the tests generate from. */
export const TEMPLATE_DIRECTORY = path.resolve(
  __dirname,
  '../../../../templates/cloud-run-service',
);

/** The parameter files of the template, by name. */
export async function readExamples(): Promise<
  { name: string; file: string; values: Record<string, unknown> }[]
> {
  const directory = path.join(TEMPLATE_DIRECTORY, 'examples');
  const names = (await readdir(directory)).sort();
  return Promise.all(
    names.map(async name => {
      const file = path.join(directory, name);
      return {
        name: path.basename(name, '.yaml'),
        file,
        values: parse(await readFile(file, 'utf8')),
      };
    }),
  );
}

/** Changes to files of the template, by their paths in it. */
export type TemplateChanges = Record<string, (text: string) => string>;

/** The template's entity and its files, as the template editor sends them for a dry run. */
export async function readTemplateForDryRun(changes: TemplateChanges = {}) {
  const changed = (name: string, contents: Buffer) =>
    Object.hasOwn(changes, name)
      ? Buffer.from(changes[name](contents.toString('utf8')))
      : contents;
  const files = await readSkeleton(TEMPLATE_DIRECTORY);
  const entity = await readFile(path.join(TEMPLATE_DIRECTORY, 'template.yaml'));
  return {
    template: parse(changed('template.yaml', entity).toString('utf8')),
    directoryContents: files.map(file => ({
      path: file.path,
      base64Content: changed(file.path, file.contents).toString('base64'),
    })),
  };
}
