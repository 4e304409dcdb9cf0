import { InputError } from '@backstage/errors';
import { SkeletonBounds, SkeletonFile } from '../render';
import { readArchive } from './archive';

/**
 * The files of a folder of an archive on disk, in the order of their paths.
 *
 * @throws InputError for a link, and for more files or bytes than the bounds allow
 */
export async function skeletonOfArchive(
  archive: string,
  directory: string,
  bounds: SkeletonBounds,
): Promise<SkeletonFile[]> {
  const folder = directory === '' ? '' : `${directory}/`;
  let bytes = 0;
  const read = await readArchive(archive, file => {
    bytes += file.path.startsWith(folder) ? file.bytes : 0;
    return file.path.startsWith(folder) && bytes <= bounds.bytes;
  });
  const files = read.files.filter(({ path }) => path.startsWith(folder));
  const inside = (path: string) => path.slice(folder.length);
  const link = files.find(({ kind }) => kind === 'link');
  if (link) {
    throw new InputError(
      `${inside(
        link.path,
      )} is a symbolic link; put the file itself into the skeleton`,
    );
  }
  if (files.length > bounds.files || bytes > bounds.bytes) {
    throw new InputError(
      `A skeleton of more than ${bounds.files} files or ${bounds.bytes} bytes cannot be shown beforehand`,
    );
  }
  return [...new Map(files.map(file => [file.path, file])).values()]
    .map(({ path, mode }) => ({
      path: inside(path),
      contents: read.contents.get(path) ?? Buffer.alloc(0),
      mode: mode & 0o777,
    }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}
