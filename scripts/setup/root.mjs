import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of this repository. */
export const root = path.resolve(
  path.dirname(fileURLToPath(import.meta.url)),
  '../..',
);

/** Holds what the scripts bring: Node, Yarn. Git ignores it. */
export const toolchainFolder = path.join(root, '.toolchain');
