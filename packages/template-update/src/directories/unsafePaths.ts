import { posix } from 'node:path';
import { Tree } from '../trees/tree';

function isInside(path: string): boolean {
  return path !== '..' && !path.startsWith('../') && !posix.isAbsolute(path);
}

/** Why a path must not be written to; undefined where it may be. */
function reasonAgainstPath(path: string): string | undefined {
  const parts = path.split('/');
  if (
    path === '' ||
    /[\0\\]/.test(path) ||
    posix.isAbsolute(path) ||
    /^[A-Za-z]:/.test(path) ||
    parts.some(part => part === '' || part === '.' || part === '..')
  ) {
    return 'it is not a path inside a directory';
  }
  return parts.some(part => part.toLowerCase() === '.git')
    ? 'it belongs to Git'
    : undefined;
}

/**
 * A path that must not be written, and why.
 *
 * @public
 */
export interface UnsafePath {
  path: string;
  reason: string;
}

/**
 * What of a tree must not be written: paths that lead out of it or into Git's own files, and links that point out of it
 * but for those in `known`, which were there before.
 *
 * @public
 */
export function unsafePaths(tree: Tree, known: Tree = new Map()): UnsafePath[] {
  const unsafe: UnsafePath[] = [];
  for (const [path, entry] of tree) {
    const reason = reasonAgainstPath(path);
    if (reason) {
      unsafe.push({ path, reason });
      continue;
    }
    if (entry.kind === 'link') {
      const before = known.get(path);
      const isKnown = before?.kind === 'link' && before.target === entry.target;
      const target = posix.isAbsolute(entry.target)
        ? entry.target
        : posix.normalize(posix.join(posix.dirname(path), entry.target));
      const parts = target.split('/').map(part => part.toLowerCase());
      if (!isKnown && (!isInside(target) || parts.includes('.git'))) {
        unsafe.push({
          path,
          reason: `it is a link to ${entry.target}, which is outside`,
        });
      }
    }
  }
  return unsafe;
}
