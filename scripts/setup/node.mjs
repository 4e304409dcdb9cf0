import { access } from 'node:fs/promises';
import path from 'node:path';
import { capture } from '../process/capture.mjs';
import { chooseNode, isSupportedNode, supportedNode } from './nodeVersion.mjs';
import { npmInstall } from './npm.mjs';
import { report, reportWhile } from './report.mjs';
import { toolchainFolder } from './root.mjs';
import { SetupError } from './SetupError.mjs';

const nodeFolder = path.join(toolchainFolder, 'node');

/**
 * Finds the Node that runs the portal: the machine's own where it serves, else
 * one that is brought into the toolchain folder.
 *
 * @returns {Promise<string>} the path of the program
 */
export async function ensureNode() {
  const { node: version } = process.versions;
  const choice = chooseNode({
    version,
    platform: process.platform,
    arch: process.arch,
  });
  switch (choice.kind) {
    case 'machine':
      return process.execPath;
    case 'bring':
      return bringNode(choice.packageName);
    case 'unavailable':
      throw new SetupError(
        `Node ${version} does not run Backstage, and none can be brought to ${process.platform} on ${process.arch}.`,
        ['Install Node 24 or 22, then start again.'],
      );
    default:
      throw new Error(`Unknown choice of Node: ${JSON.stringify(choice)}`);
  }
}

async function bringNode(packageName) {
  const program = path.join(
    nodeFolder,
    'node_modules',
    packageName,
    'bin',
    process.platform === 'win32' ? 'node.exe' : 'node',
  );
  if (await runs(program)) {
    return program;
  }
  report(
    `Node ${process.versions.node} does not run Backstage: bringing Node 24 into .toolchain (once) …`,
  );
  await reportWhile('bringing Node', () =>
    npmInstall(nodeFolder, [`${packageName}@${supportedNode}`]),
  );
  if (!(await runs(program))) {
    throw new SetupError(`The Node in ${nodeFolder} does not run here.`, [
      'Install Node 24 or 22 with your system’s package manager, then start again.',
    ]);
  }
  return program;
}

async function runs(program) {
  try {
    await access(program);
  } catch {
    return false;
  }
  const { code, output } = await capture(program, [
    '--print',
    'process.versions.node',
  ]);
  return code === 0 && isSupportedNode(output.trim());
}
