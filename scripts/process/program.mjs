import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from '../setup/root.mjs';

/**
 * Finds the script behind a command of an installed package.
 *
 * @param {string} packageName
 * @param {string} command
 * @returns {Promise<string>}
 */
export async function programOf(packageName, command) {
  const folder = path.join(root, 'node_modules', packageName);
  const { bin } = JSON.parse(
    await readFile(path.join(folder, 'package.json'), 'utf8'),
  );
  return path.join(folder, typeof bin === 'string' ? bin : bin[command]);
}
