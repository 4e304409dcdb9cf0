import path from 'node:path';
import { capture } from '../process/capture.mjs';
import { toolEnvironment } from './environment.mjs';
import { explainFailure } from './failures.mjs';
import { SetupError } from './SetupError.mjs';

/**
 * Runs npm: the one that runs this script, or the one on the path.
 *
 * @param {string[]} args
 */
async function npm(args) {
  const env = toolEnvironment(process.env, []);
  const outer = process.env.npm_execpath;
  if (outer && path.basename(outer).startsWith('npm-cli')) {
    return capture(process.execPath, [outer, ...args], { env });
  }
  return process.platform === 'win32'
    ? capture(
        'npm.cmd',
        args.map(arg => `"${arg}"`),
        { env, shell: true },
      )
    : capture('npm', args, { env });
}

/**
 * Installs packages into a folder, without running any script of theirs.
 *
 * @param {string} folder
 * @param {string[]} packages - with their versions
 */
export async function npmInstall(folder, packages) {
  const { code, output } = await npm([
    'install',
    ...['--prefix', folder],
    '--no-save',
    '--no-package-lock',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    ...packages,
  ]);
  if (code === 127) {
    throw new SetupError(
      'npm was not found, and it is needed for the set-up.',
      ['Install Node.js together with npm (18 or newer), then start again.'],
    );
  }
  if (code !== 0) {
    const { message, waysOut } = explainFailure(output) ?? {
      message: `npm could not install ${packages.join(' and ')}.`,
      waysOut: [],
    };
    throw new SetupError(message, [...waysOut, ...lastLines(output, 8)]);
  }
}

/**
 * Reads npm's own settings.
 *
 * @param {string[]} names - two or more
 * @returns {Promise<Map<string, string>>} those that are set
 */
export async function npmSettings(names) {
  const { code, output } = await npm([
    'config',
    'get',
    ...names,
    '--loglevel=silent',
  ]);
  if (code !== 0) {
    return new Map();
  }
  const pairs = output
    .split('\n')
    .map(line => /^([a-z-]+)=(.+)$/.exec(line.trim()))
    .flatMap(match => (match ? [[match[1], match[2]]] : []));
  return new Map(pairs.filter(([, value]) => value !== 'null'));
}

/**
 * @param {string} output
 * @param {number} count
 */
export function lastLines(output, count) {
  return output.trimEnd().split('\n').slice(-count);
}
