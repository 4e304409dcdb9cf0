import path from 'node:path';
import { capture } from '../process/capture.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { toolEnvironment } from './environment.mjs';
import { ensureNode } from './node.mjs';
import { root } from './root.mjs';
import { SetupError } from './SetupError.mjs';
import { yarnBinFolder } from './yarn.mjs';

/**
 * Makes the repository ready to run: Node, Yarn and the dependencies, each only
 * where it is missing.
 *
 * @returns {Promise<{ node: string, env: Record<string, string | undefined> }>}
 *   the Node program, and the environment to run it in
 */
export async function prepare() {
  await requireGit();
  const node = await ensureNode();
  await ensureDependencies(node);
  return {
    node,
    env: toolEnvironment(process.env, [
      path.dirname(node),
      yarnBinFolder,
      path.join(root, 'node_modules/.bin'),
    ]),
  };
}

async function requireGit() {
  const { code } = await capture('git', ['--version']);
  if (code !== 0) {
    throw new SetupError('Git was not found, and the portal needs it.', [
      'Install Git (https://git-scm.com/downloads), then start again.',
    ]);
  }
}
