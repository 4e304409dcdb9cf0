import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/**
 * A chunk as the bundler describes it in bundle-stats.json.
 *
 * @typedef {{
 *   id: string,
 *   initial: boolean,
 *   files: string[],
 *   origins: { moduleName?: string, module?: string, request?: string }[],
 * }} Chunk
 */

/**
 * What is loaded before anything is opened.
 *
 * @param {Chunk[]} chunks
 * @returns {Chunk[]}
 */
export function initialChunks(chunks) {
  return chunks.filter(({ initial }) => initial);
}

/**
 * What an import of a package adds when it is reached for the first time: its
 * chunks without those that the app starts with. Chunks that something else
 * has loaded by then count too.
 *
 * @param {Chunk[]} chunks
 * @param {string} packageName - of the importing module
 * @param {RegExp} request - what is imported
 * @returns {Chunk[]}
 * @throws Error when nothing of the kind is imported
 */
export function addedChunks(chunks, packageName, request) {
  const added = chunks.filter(({ origins }) =>
    origins.some(
      origin =>
        (origin.moduleName ?? origin.module ?? '').includes(
          `/${packageName}/`,
        ) && request.test(origin.request ?? ''),
    ),
  );
  if (added.length === 0) {
    throw new Error(`${packageName} does not import ${request}`);
  }
  return added.filter(({ initial }) => !initial);
}

/**
 * The JavaScript of chunks as it is sent.
 *
 * @param {Chunk[]} chunks
 * @param {string} dist - the folder of the build
 * @returns {Promise<number>} bytes, compressed with gzip
 */
export async function sizeOf(chunks, dist) {
  const files = new Set(
    chunks.flatMap(({ files: names }) =>
      names.filter(name => name.endsWith('.js')),
    ),
  );
  const sizes = await Promise.all(
    [...files].map(
      async file =>
        gzipSync(await readFile(path.join(dist, file)), { level: 9 }).length,
    ),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
