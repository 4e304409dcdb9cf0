import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/**
 * The scripts that a page starts with.
 *
 * @param {string} html - the page
 * @returns {string[]} their file names
 */
export function scriptsOf(html) {
  return [...html.matchAll(/<script[^>]*\ssrc="([^"]+)"/g)].map(([, source]) =>
    path.posix.basename(source),
  );
}

/**
 * What was loaded after something else.
 *
 * @param {Iterable<string>} loaded
 * @param {ReadonlySet<string>} before
 * @returns {string[]} each once
 */
export function addedTo(before, loaded) {
  return [...new Set(loaded)].filter(file => !before.has(file));
}

/**
 * Scripts as they are sent.
 *
 * @param {string[]} files - names
 * @param {string} folder - of the files
 * @returns {Promise<number>} bytes, compressed with gzip
 */
export async function sizeOf(files, folder) {
  const sizes = await Promise.all(
    files.map(
      async file =>
        gzipSync(await readFile(path.join(folder, file)), { level: 9 }).length,
    ),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

/**
 * Those scripts that hold something of a package, as their source maps say.
 *
 * @param {string[]} files - names
 * @param {string} folder - of the files and their maps
 * @param {string} packageName - what its name begins with
 * @returns {Promise<string[]>}
 */
export async function filesWith(files, folder, packageName) {
  const found = await Promise.all(
    files.map(async file => {
      const map = path.join(folder, `${file}.map`);
      // A script without any module has none.
      return (
        existsSync(map) &&
        JSON.parse(await readFile(map, 'utf8')).sources.some(source =>
          source.includes(`node_modules/${packageName}`),
        )
      );
    }),
  );
  return files.filter((_, index) => found[index]);
}
