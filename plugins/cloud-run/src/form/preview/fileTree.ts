import { PreviewFile } from 'backstage-plugin-cloud-run-common';

/** A folder of the repository with the files that lie directly in it. */
export interface Folder {
  /** Empty for the top folder. */
  path: string;
  files: { name: string; file: PreviewFile }[];
}

/** The files by folder, the top folder first and everything else in the order of its name. */
export function foldersOf(files: readonly PreviewFile[]): Folder[] {
  const folders = new Map<string, Folder>();
  for (const file of [...files].sort((a, b) => a.path.localeCompare(b.path))) {
    const cut = file.path.lastIndexOf('/');
    const path = cut < 0 ? '' : file.path.slice(0, cut);
    const folder = folders.get(path) ?? { path, files: [] };
    folder.files.push({ name: file.path.slice(cut + 1), file });
    folders.set(path, folder);
  }
  return [...folders.values()].sort((a, b) => a.path.localeCompare(b.path));
}

/** The paths that are among the files now and were not before. */
export function addedPaths(
  before: readonly PreviewFile[],
  now: readonly PreviewFile[],
): Set<string> {
  const known = new Set(before.map(({ path }) => path));
  return new Set(now.map(({ path }) => path).filter(path => !known.has(path)));
}
