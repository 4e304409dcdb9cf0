import { createHash } from 'node:crypto';

/** What in a package.json decides what `yarn install` does. */
const decisive = [
  'name',
  'bin',
  'dependencies',
  'devDependencies',
  'optionalDependencies',
  'peerDependencies',
  'peerDependenciesMeta',
  'resolutions',
  'workspaces',
];

/**
 * Sums up an installation. Two equal stamps mean that there is nothing to do.
 *
 * @param {{
 *   lockfile: string,
 *   settings: string,
 *   manifests: Record<string, unknown>[],
 *   node: string,
 *   platform: string,
 * }} input - yarn.lock, .yarnrc.yml and every package.json; the version of Node
 *   and the platform, since some packages hold programs
 * @returns {string}
 */
export function installStamp({
  lockfile,
  settings,
  manifests,
  node,
  platform,
}) {
  const described = manifests.map(manifest =>
    decisive.map(field => manifest[field] ?? null),
  );
  return createHash('sha256')
    .update(
      JSON.stringify([
        lockfile,
        settings,
        described,
        node.split('.')[0],
        platform,
      ]),
    )
    .digest('hex');
}
