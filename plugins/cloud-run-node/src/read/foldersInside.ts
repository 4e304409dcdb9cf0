import { BoundedFiles, FileEntry } from 'backstage-cloud-run-terraform';

const MAX_DEPTH = 6;
const PASSED_OVER = new Set(['node_modules', 'vendor', 'dist', 'target']);

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

function isEntered({ kind, name }: FileEntry): boolean {
  return (
    kind === 'directory' && !name.startsWith('.') && !PASSED_OVER.has(name)
  );
}

/** A folder and those inside it, hidden and generated ones left out, the nearest first. */
export async function foldersInside(
  files: BoundedFiles,
  path: string,
  depth = 0,
): Promise<Folder[]> {
  const entries = (await files.list(path)) ?? [];
  const inner: Folder[] = [];
  if (depth < MAX_DEPTH) {
    for (const { name } of entries.filter(isEntered)) {
      inner.push(
        ...(await foldersInside(files, pathInside(path, name), depth + 1)),
      );
    }
  }
  return [{ path, entries }, ...inner];
}
