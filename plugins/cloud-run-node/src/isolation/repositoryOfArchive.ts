import { posix } from 'node:path';
import { ArchivedFile, archivedContents, archivedFiles } from './archive';
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

/** What is worth reading of an archive on disk, within bounds. */
export async function repositoryOfArchive(
  archive: string,
  directory: string,
): Promise<{ files: GivenFile[]; tree: BoundedTree }> {
  const archived = await archivedFiles(archive);
  const byPath = new Map(archived.map(file => [file.path, file]));
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
  const contents = await archivedContents(
    archive,
    new Set(taken.flatMap(({ source }) => source ?? [])),
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
