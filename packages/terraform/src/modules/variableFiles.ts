import { SyntaxFile } from '../syntax';
import { BoundedFiles } from './boundedFiles';
import { FileEntry } from './fileAccess';
import { ModuleFolders, pathIn } from './moduleFolders';
import { pathUnder } from './paths';

function filesNamed(
  entries: readonly FileEntry[] = [],
  pattern: RegExp,
): FileEntry[] {
  return entries.filter(
    ({ kind, name }) => kind === 'file' && pattern.test(name),
  );
}

/** Reads the files of variables in the order in which they count, later ones over earlier ones. */
export async function loadVariableFiles(
  folders: ModuleFolders,
  files: BoundedFiles,
  root: string,
  varFiles: readonly string[],
): Promise<SyntaxFile[]> {
  const entries = await files.list(root);
  const standard = filesNamed(entries, /^terraform\.tfvars$/);
  const standardJson = filesNamed(entries, /^terraform\.tfvars\.json$/);
  // One that has no other name is hidden, and loaded all the same.
  const automatic = filesNamed(entries, /\.auto\.tfvars(\.json)?$/);
  const parsed: SyntaxFile[] = [];
  for (const { name, bytes } of [...standard, ...standardJson, ...automatic]) {
    const path = pathIn(root, name);
    const file = await folders.file(files, path, 'variables', bytes);
    if (file) {
      parsed.push(file);
    }
  }
  for (const given of varFiles) {
    const path = pathUnder('', given);
    const file =
      path === undefined
        ? undefined
        : await folders.file(files, path, 'variables');
    if (file) {
      parsed.push(file);
    } else {
      files.problems.report(
        given,
        'Unreadable file of variables',
        'The file was given explicitly, but there is none of this path that can be read.',
      );
    }
  }
  return parsed;
}
