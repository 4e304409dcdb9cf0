import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { capture } from '../process/capture.mjs';
import { toolEnvironment } from './environment.mjs';
import { explainFailure } from './failures.mjs';
import { installStamp } from './installStamp.mjs';
import { lastLines } from './npm.mjs';
import { report, reportWhile } from './report.mjs';
import { root, toolchainFolder } from './root.mjs';
import { SetupError } from './SetupError.mjs';
import { ensureYarn, settingsSharedWithNpm } from './yarn.mjs';

/** Written last, and kept where a removed node_modules takes it along. */
const stampFile = path.join(root, 'node_modules/.install-stamp');
const logFile = path.join(toolchainFolder, 'install.log');

/**
 * Installs the dependencies, unless what is there is complete and current.
 *
 * @param {string} node - the path of the Node program to use
 */
export async function ensureDependencies(node) {
  const stamp = await currentStamp(node);
  if ((await readOptional(stampFile)) === stamp) {
    return;
  }
  const yarn = await ensureYarn();
  // Without its stamp, an installation that ends halfway is taken up again.
  await rm(stampFile, { force: true });
  report('Installing dependencies (a first time takes a few minutes) …');
  await reportWhile('installing dependencies', () => install(node, yarn));
  await writeFile(stampFile, stamp);
}

async function install(node, yarn) {
  const { code, output } = await capture(
    node,
    [yarn, 'install', '--immutable'],
    {
      cwd: root,
      env: {
        ...toolEnvironment(process.env, [path.dirname(node)]),
        ...(await settingsSharedWithNpm()),
        YARN_ENABLE_COLORS: 'false',
        YARN_ENABLE_HYPERLINKS: 'false',
        YARN_ENABLE_PROGRESS_BARS: 'false',
        YARN_ENABLE_INLINE_BUILDS: 'false',
      },
      onLine: line => {
        const step = /┌ (.+)$/.exec(line)?.[1];
        if (step) {
          report(`  ${step}`);
        }
      },
    },
  );
  await mkdir(toolchainFolder, { recursive: true });
  await writeFile(logFile, output);
  if (code !== 0) {
    const problems = output
      .split('\n')
      .filter(line => !/YN00(02|60|86)/.test(line));
    const { message, waysOut } = explainFailure(problems.join('\n')) ?? {
      message: 'The dependencies could not be installed.',
      waysOut: [],
    };
    throw new SetupError(message, [
      ...waysOut,
      `All that Yarn printed is in ${logFile}, at the end:`,
      ...lastLines(problems.join('\n'), 12),
    ]);
  }
}

async function currentStamp(node) {
  const [lockfile, settings, manifests, version] = await Promise.all([
    readFile(path.join(root, 'yarn.lock'), 'utf8'),
    readFile(path.join(root, '.yarnrc.yml'), 'utf8'),
    readManifests(),
    nodeVersion(node),
  ]);
  const platform = `${process.platform}-${process.arch}`;
  return installStamp({
    lockfile,
    settings,
    manifests,
    node: version,
    platform,
  });
}

async function nodeVersion(node) {
  if (node === process.execPath) {
    return process.versions.node;
  }
  return (await capture(node, ['--print', 'process.versions.node'])).output;
}

async function readManifests() {
  const folders = await Promise.all(
    ['packages', 'plugins'].map(async parent =>
      (await readdir(path.join(root, parent)))
        .sort()
        .map(name => path.join(parent, name)),
    ),
  );
  const texts = await Promise.all(
    ['.', ...folders.flat()].map(folder =>
      readOptional(path.join(root, folder, 'package.json')),
    ),
  );
  return texts.flatMap(text => (text ? [JSON.parse(text)] : []));
}

async function readOptional(file) {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') {
      return undefined;
    }
    throw error;
  }
}
