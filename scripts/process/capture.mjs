import { spawn } from 'node:child_process';

/**
 * Runs a program and keeps what it prints.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{
 *   cwd?: string,
 *   env?: Record<string, string | undefined>,
 *   shell?: boolean,
 *   onLine?: (line: string) => void,
 * }} [options]
 * @returns {Promise<{ code: number, output: string }>} code 127 when there is
 *   no such program
 */
export function capture(command, args, options = {}) {
  const { onLine, ...spawnOptions } = options;
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      ...spawnOptions,
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    });
    const endWithThisScript = () => child.kill();
    process.once('exit', endWithThisScript);
    let output = '';
    let unfinished = '';
    const take = chunk => {
      output += chunk;
      const lines = (unfinished + chunk).split('\n');
      unfinished = lines.pop() ?? '';
      lines.forEach(line => onLine?.(line));
    };
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', take);
    }
    child.on('error', error => {
      if (error.code === 'ENOENT') {
        resolve({ code: 127, output: error.message });
      } else {
        reject(error);
      }
    });
    child.on('close', code => {
      process.off('exit', endWithThisScript);
      resolve({ code: code ?? 1, output });
    });
  });
}
