import path from 'node:path';
import { programOf } from '../process/program.mjs';
import { supervise } from '../process/supervise.mjs';
import { root } from '../setup/root.mjs';

/**
 * Runs a stage.
 *
 * @param {import('./stages.mjs').Stage} stage
 * @param {{ node: string, env: Record<string, string | undefined> }} tools
 * @param {boolean} alone - shows the output as it comes; a stage that runs
 *   beside others shows it at its end, in one piece
 * @returns {Promise<{ name: string, about: string, code: number, duration: number }>}
 */
export async function runStage({ name, about, command, args }, tools, alone) {
  const start = Date.now();
  const heading = `\n── ${name}: ${about}\n`;
  if (alone) {
    process.stdout.write(heading);
  }

  const program =
    'script' in command
      ? path.join(root, command.script)
      : await programOf(command.package, command.name);
  const output = [];
  const code = await supervise(
    tools.node,
    [program, ...args],
    {
      cwd: root,
      env: tools.env,
      stdio: alone ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    },
    child => {
      child.stdout?.on('data', chunk => output.push(chunk));
      child.stderr?.on('data', chunk => output.push(chunk));
    },
  );

  if (!alone) {
    process.stdout.write(heading + Buffer.concat(output));
  }
  return { name, about, code, duration: Date.now() - start };
}
