import { BoundedFiles, FileEntry } from 'backstage-cloud-run-terraform';

/** Folders inside folders, and folders in all, are looked into as far as this. */
const MAX_DEPTH = 40;
const MAX_FOLDERS = 5_000;

/** What tools put into a repository, and what nobody deploys from. */
const PASSED_OVER = new Set([
  ...['node_modules', 'vendor', 'dist', 'target'],
  ...['.git', '.terraform', '.terragrunt-cache', '.cache', '.yarn', '.venv'],
]);

/** A folder and what lies in it. */
export interface Folder {
  /** Its path; empty for the root. */
  path: string;
  entries: readonly FileEntry[];
}

/** The path of an entry of a folder. */
export function pathInside(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}

/** Whether a path is that of a folder or lies inside it. */
export function isInside(folder: string, path: string): boolean {
  return folder === '' || path === folder || path.startsWith(`${folder}/`);
}

/**
 * A folder and those inside it, those of tools left out, the nearest first. One that lies beyond the bounds is reported
 * as a bound that was reached.
 */
export async function foldersInside(
  files: BoundedFiles,
  path: string,
): Promise<Folder[]> {
  const folders: Folder[] = [];
  let level = [path];
  for (let depth = 0; level.length > 0; depth++) {
    const next: string[] = [];
    for (const folder of level) {
      if (depth > MAX_DEPTH || folders.length >= MAX_FOLDERS) {
        files.problems.hit('directoryEntries', folder);
        return folders;
      }
      const entries = (await files.list(folder)) ?? [];
      folders.push({ path: folder, entries });
      next.push(
        ...entries
          .filter(
            ({ kind, name }) => kind === 'directory' && !PASSED_OVER.has(name),
          )
          .map(({ name }) => pathInside(folder, name)),
      );
    }
    level = next;
  }
  return folders;
}
