import { InputError } from '@backstage/errors';
import { ReadEntry, list } from 'tar';

/** What an archive says of one of its entries. */
export interface ArchivedFile {
  path: string;
  kind: 'file' | 'link';
  bytes: number;
  mode: number;
  /** What a link leads to. */
  target?: string;
}

const KINDS: Record<string, ArchivedFile['kind'] | undefined> = {
  File: 'file',
  OldFile: 'file',
  ContiguousFile: 'file',
  SymbolicLink: 'link',
  Link: 'link',
};

/** The path in the repository: source hosts put all of it into one folder. Undefined for what Git cannot hold. */
function pathOf(entry: ReadEntry): string | undefined {
  const path = entry.path.replace(/^[^/]*\//, '');
  return path === '' || /(^|\/)(\.\.?)?(\/|$)|\0/.test(path) ? undefined : path;
}

function fileOf(entry: ReadEntry): ArchivedFile | undefined {
  const path = pathOf(entry);
  const kind = KINDS[entry.type];
  return path === undefined || kind === undefined
    ? undefined
    : {
        path,
        kind,
        bytes: entry.size,
        mode: entry.mode ?? 0o644,
        target: entry.linkpath,
      };
}

async function eachEntry(
  archive: string,
  visit: (file: ArchivedFile, entry: ReadEntry) => void,
): Promise<void> {
  try {
    await list({
      file: archive,
      onReadEntry: entry => {
        const file = fileOf(entry);
        if (file) {
          visit(file, entry);
        }
      },
    });
  } catch {
    throw new InputError('What the source host sent is no whole archive');
  }
}

/** The files and links of an archive on disk. @throws InputError where it is none */
export async function archivedFiles(archive: string): Promise<ArchivedFile[]> {
  const files: ArchivedFile[] = [];
  await eachEntry(archive, file => files.push(file));
  return files;
}

/** The contents of some files of an archive on disk, by their paths. */
export async function archivedContents(
  archive: string,
  paths: ReadonlySet<string>,
): Promise<Map<string, Buffer>> {
  const reading: Promise<[string, Buffer]>[] = [];
  await eachEntry(archive, ({ path, kind }, entry) => {
    if (kind === 'file' && paths.has(path)) {
      reading.push(entry.concat().then(contents => [path, contents]));
    }
  });
  return new Map(await Promise.all(reading));
}
