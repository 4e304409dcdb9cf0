import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { root } from '../setup/root.mjs';

/**
 * The packages of this repository that are published.
 *
 * @returns {Promise<{ folder: string, manifest: Record<string, any> }[]>}
 *   folder is relative to the repository
 */
export async function publishedPackages() {
  const folders = await Promise.all(
    ['packages', 'plugins'].map(async parent =>
      (await readdir(path.join(root, parent))).map(name => `${parent}/${name}`),
    ),
  );
  const packages = await Promise.all(
    folders.flat().map(async folder => ({
      folder,
      manifest: JSON.parse(
        await readFile(path.join(root, folder, 'package.json'), 'utf8'),
      ),
    })),
  );
  return packages.filter(({ manifest }) => !manifest.private);
}
