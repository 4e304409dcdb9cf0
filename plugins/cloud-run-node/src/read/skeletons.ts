import { posix } from 'node:path';
import { BoundedFiles } from 'backstage-cloud-run-terraform';
import { parseNative } from 'backstage-cloud-run-terraform/syntax';
import { child, itemsOf, textOf } from '../sources/manifest/field';
import { readDocuments } from '../sources/manifest/readDocuments';
import { Folder, isInside, pathInside } from './foldersInside';

const TEMPLATE_FILE = /^template\.ya?ml$/;
const TERRAFORM_FILE = /\.(tf|tfvars)$/;

/** What the scaffolder fills in. */
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

/**
 * The files of a folder that wait to be filled in and that Terraform refuses as they are. What it would take is read,
 * whatever looks like a template in it: a comment could hide a service otherwise.
 */
async function refusedFiles(
  files: BoundedFiles,
  { path, entries }: Folder,
): Promise<string[]> {
  const refused: string[] = [];
  for (const { name } of entries) {
    const file = pathInside(path, name);
    const text = TERRAFORM_FILE.test(name) ? await files.text(file) : undefined;
    if (
      text !== undefined &&
      FILLED_IN.test(text) &&
      parseNative(file, text).diagnostics.some(
        ({ severity }) => severity === 'error',
      )
    ) {
      refused.push(name);
    }
  }
  return refused;
}

/** The folder without what nobody can deploy from. OpenTofu takes a file of its own in the place of one of Terraform. */
async function withoutRefused(
  files: BoundedFiles,
  folder: Folder,
): Promise<Folder> {
  const { entries } = folder;
  const refused = await refusedFiles(files, folder);
  const isRefusedAsWhole =
    refused.some(name => name.endsWith('.tf')) &&
    !entries.some(({ name }) => /\.tofu(\.json)?$/.test(name));
  return {
    ...folder,
    entries: entries.filter(({ name }) =>
      isRefusedAsWhole
        ? !/\.(tf|tfvars)(\.json)?$/.test(name)
        : !(name.endsWith('.tfvars') && refused.includes(name)),
    ),
  };
}

/**
 * The folders of a repository, without the Terraform that a scaffolder's template is yet to fill in: nobody can deploy
 * from it. What Terraform takes as it is, is read as any other.
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
    folders.map(folder =>
      skeletons.some(({ path }) => isInside(path, folder.path))
        ? withoutRefused(files, folder)
        : folder,
    ),
  );
}
