import { FileAccess, FileEntry, NotFoundError } from './fileAccess';

/**
 * Gives access to files that are at hand already, such as those of a repository's archive, by their paths.
 *
 * @public
 */
export function memoryFiles(
  files: Readonly<Record<string, string | Uint8Array>>,
): FileAccess {
  const directories = new Map<string, Map<string, FileEntry>>([
    ['', new Map()],
  ]);
  const contents = new Map<string, Uint8Array>();
  for (const [path, file] of Object.entries(files)) {
    const bytes = typeof file === 'string' ? Buffer.from(file, 'utf8') : file;
    contents.set(path, bytes);
    let directory = '';
    const segments = path.split('/');
    segments.forEach((name, index) => {
      const isFile = index === segments.length - 1;
      const entries = directories.get(directory) ?? new Map();
      directories.set(directory, entries);
      entries.set(
        name,
        isFile
          ? { name, kind: 'file', bytes: bytes.length }
          : { name, kind: 'directory' },
      );
      directory = directory === '' ? name : `${directory}/${name}`;
    });
  }
  return {
    async list(directory) {
      const entries = directories.get(directory);
      if (!entries) {
        throw new NotFoundError(`There is no folder ${directory}`);
      }
      return [...entries.values()];
    },
    async read(path) {
      const bytes = contents.get(path);
      if (!bytes) {
        throw new NotFoundError(`There is no file ${path}`);
      }
      return bytes;
    },
  };
}
