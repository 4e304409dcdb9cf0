import { posix } from 'node:path';
import { BoundedFiles } from 'backstage-cloud-run-terraform';
import { child, itemsOf, textOf } from '../sources/manifest/field';
import { readDocuments } from '../sources/manifest/readDocuments';
import { Folder, isInside, pathInside } from './foldersInside';

const TEMPLATE_FILE = /^template\.ya?ml$/;
const TERRAFORM_FILE = /\.(tf|tofu|tfvars)$/;

/** What the scaffolder fills in. Terraform has neither, other than in a text. */
const FILLED_IN = /^\s*\{%|\$\{\{/m;

/** The folders that the steps of a template in a folder name. */
async function foldersOfSteps(
  files: BoundedFiles,
  { path, entries }: Folder,
): Promise<string[]> {
  const template = entries.find(({ name }) => TEMPLATE_FILE.test(name));
  const file = template && pathInside(path, template.name);
  const text = file === undefined ? undefined : await files.text(file);
  if (file === undefined || text === undefined) {
    return [];
  }
  return readDocuments(text, file)
    .documents.filter(
      document =>
        textOf(child(document, 'kind')) === 'Template' &&
        textOf(child(document, 'apiVersion'))?.startsWith(
          'scaffolder.backstage.io/',
        ),
    )
    .flatMap(document => itemsOf(child(document, 'spec', 'steps')))
    .flatMap(step => {
      const input = child(step, 'input');
      return input.kind === 'object'
        ? input.keys().flatMap(key => textOf(input.get(key)) ?? [])
        : [];
    })
    .map(named => posix.normalize(pathInside(path, named)).replace(/\/$/, ''));
}

async function isFilledIn(
  files: BoundedFiles,
  { path, entries }: Folder,
): Promise<boolean> {
  for (const { name } of entries) {
    const text = TERRAFORM_FILE.test(name)
      ? await files.text(pathInside(path, name))
      : undefined;
    if (text !== undefined && FILLED_IN.test(text)) {
      return true;
    }
  }
  return false;
}

/**
 * The folders of a repository, without the Terraform that a scaffolder's template is yet to fill in: nobody can deploy
 * from it. A skeleton without anything to fill in is Terraform as any other.
 */
export async function withoutSkeletons(
  files: BoundedFiles,
  folders: readonly Folder[],
): Promise<Folder[]> {
  const named = new Set(
    (
      await Promise.all(folders.map(folder => foldersOfSteps(files, folder)))
    ).flat(),
  );
  const skeletons = folders.filter(({ path }) => named.has(path));
  return Promise.all(
    folders.map(async folder =>
      skeletons.some(({ path }) => isInside(path, folder.path)) &&
      (await isFilledIn(files, folder))
        ? {
            ...folder,
            entries: folder.entries.filter(
              ({ name }) => !TERRAFORM_FILE.test(name),
            ),
          }
        : folder,
    ),
  );
}
