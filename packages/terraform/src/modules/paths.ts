import { posix } from 'path';

/** A path under the root, `''` for the root itself; undefined where it leads out of the root. */
export function pathUnder(directory: string, path: string): string | undefined {
  if (path.startsWith('/') || path.includes('\0') || path.includes('\\')) {
    return undefined;
  }
  const joined = posix.join(directory, path).replace(/(?<=.)\/$/, '');
  if (joined === '..' || joined.startsWith('../')) {
    return undefined;
  }
  return joined === '.' ? '' : joined;
}

/** Whether the source of a module is a folder beside it. */
export function isLocalSource(source: string): boolean {
  return (
    source === '.' ||
    source === '..' ||
    source.startsWith('./') ||
    source.startsWith('../')
  );
}
