import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** What an app must not have twice because of the Cloud Run packages. */
const WATCHED = [
  '@backstage/core-components',
  '@backstage/core-plugin-api',
  '@backstage/errors',
  '@backstage/frontend-plugin-api',
  '@backstage/plugin-catalog-node',
  '@backstage/plugin-catalog-react',
  '@backstage/plugin-permission-react',
  '@backstage/plugin-scaffolder-node',
  '@backstage/plugin-scaffolder-react',
  '@backstage/ui',
  '@remixicon/react',
  'react-router-dom',
];

/**
 * The versions of packages that an app's lockfile holds.
 *
 * @param {string} lockfile - its text
 * @returns {Map<string, string[]>} by the package's name
 */
export function versionsOf(lockfile) {
  const versions = new Map();
  for (const [, name, version] of lockfile.matchAll(
    /^ {2}resolution: "(@?[^@"]+)@npm:([^":]+)(?:::[^"]*)?"$/gm,
  )) {
    versions.set(name, [...(versions.get(name) ?? []), version]);
  }
  return versions;
}

/**
 * Says which of the watched packages got another copy.
 *
 * @param {Map<string, string[]>} before
 * @param {Map<string, string[]>} after
 * @returns {string[]} a line each
 */
export function addedCopies(before, after) {
  return WATCHED.flatMap(name => {
    const had = before.get(name) ?? [];
    const added = (after.get(name) ?? []).filter(
      version => !had.includes(version),
    );
    return had.length > 0 && added.length > 0
      ? [`${name}: ${added.join(', ')} beside ${had.join(', ')}`]
      : [];
  });
}

/**
 * @param {string} folder - of an app
 * @returns {Promise<Map<string, string[]>>}
 */
export async function installedVersions(folder) {
  return versionsOf(await readFile(path.join(folder, 'yarn.lock'), 'utf8'));
}
