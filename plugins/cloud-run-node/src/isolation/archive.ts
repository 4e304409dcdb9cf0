import { InputError } from '@backstage/errors';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
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
  const parser = list({
    strict: true,
    onReadEntry: entry => {
      const file = fileOf(entry);
      if (file) {
        visit(file, entry);
      }
    },
  });
  try {
    // By itself the parser would have all that a piece unpacks to in memory at once.
    await pipeline(createReadStream(archive), createGunzip(), parser);
  } catch {
    throw new InputError('What the source host sent is no whole archive');
  }
}

/** What was read of an archive. */
export interface ReadArchive {
  files: ArchivedFile[];
  /** The contents of the files that were to be kept, by their paths. */
  contents: Map<string, Buffer>;
}

/**
 * The files and links of an archive on disk, and the contents of those that are to be kept.
 *
 * @throws InputError where it is none
 */
export async function readArchive(
  archive: string,
  keeps: (file: ArchivedFile) => boolean,
): Promise<ReadArchive> {
  const files: ArchivedFile[] = [];
  const reading: Promise<[string, Buffer]>[] = [];
  await eachEntry(archive, (file, entry) => {
    files.push(file);
    if (file.kind === 'file' && keeps(file)) {
      reading.push(entry.concat().then(contents => [file.path, contents]));
    }
  });
  return { files, contents: new Map(await Promise.all(reading)) };
}
