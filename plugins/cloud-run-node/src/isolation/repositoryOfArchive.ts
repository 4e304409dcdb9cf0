import { posix } from 'node:path';
import { DEFAULT_READ_LIMITS } from 'backstage-cloud-run-terraform';
import { ArchivedFile, ReadArchive, readArchive } from './archive';
import { BoundedTree, isConfiguration, isOfInterest } from './boundedTree';
import { GivenFile } from './task';

const LINK =
  'It is a link that leads to nothing that is read here; put the file itself into the repository';

/** What lies in the folder that is asked about goes first, and Terraform before the rest. */
function rank(directory: string, path: string): number {
  const isInside = directory === '' || path.startsWith(`${directory}/`);
  return (isInside ? 0 : 2) + (isConfiguration(path) ? 0 : 1);
}

/** The file of the repository that a link leads to. */
function leadsTo(
  { path, target = '' }: ArchivedFile,
  files: ReadonlyMap<string, ArchivedFile>,
): ArchivedFile | undefined {
  const file = files.get(posix.join(posix.dirname(path), target));
  return file?.kind === 'file' ? file : undefined;
}

/** So much is kept of what may turn out to be wanted, so that most archives are unpacked once. */
const MOST_KEPT = 2 * DEFAULT_READ_LIMITS.totalBytes;

function readWithWorthwhile(archive: string): Promise<ReadArchive> {
  let kept = 0;
  return readArchive(archive, ({ path, bytes }) => {
    if (
      !isOfInterest(path) ||
      bytes > DEFAULT_READ_LIMITS.fileBytes ||
      kept + bytes > MOST_KEPT
    ) {
      return false;
    }
    kept += bytes;
    return true;
  });
}

/** The contents of files, of which some are at hand. */
async function contentsOf(
  paths: readonly string[],
  archive: string,
  kept: ReadonlyMap<string, Buffer>,
): Promise<ReadonlyMap<string, Buffer>> {
  const missing = new Set(paths.filter(path => !kept.has(path)));
  if (missing.size === 0) {
    return kept;
  }
  const { contents } = await readArchive(archive, ({ path }) =>
    missing.has(path),
  );
  return new Map([...kept, ...contents]);
}

/** What is worth reading of an archive on disk, within bounds. */
export async function repositoryOfArchive(
  archive: string,
  directory: string,
): Promise<{ files: GivenFile[]; tree: BoundedTree }> {
  const archived = await readWithWorthwhile(archive);
  const byPath = new Map(archived.files.map(file => [file.path, file]));
  const tree = new BoundedTree();
  const ranked = [...byPath.values()]
    .filter(({ path }) => isOfInterest(path))
    .map(file => ({ file, rank: rank(directory, file.path) }))
    .sort((a, b) => a.rank - b.rank);
  const taken: { path: string; source?: string }[] = [];
  for (const { file } of ranked) {
    const source = file.kind === 'file' ? file : leadsTo(file, byPath);
    if (tree.takes(file.path, source?.bytes ?? 0)) {
      taken.push({ path: file.path, source: source?.path });
    }
  }
  const contents = await contentsOf(
    taken.flatMap(({ source }) => source ?? []),
    archive,
    archived.contents,
  );
  return {
    tree,
    files: [
      ...taken.map(({ path, source }) => ({
        path,
        contents: (source !== undefined && contents.get(source)) || {
          leftBecause: LINK,
        },
      })),
      ...Array.from(tree.left, ([path, leftBecause]) => ({
        path,
        contents: { leftBecause },
      })),
    ],
  };
}
