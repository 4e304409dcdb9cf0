import { SetupError } from './SetupError.mjs';

/**
 * Runs a script of this folder: its result is the exit code, and a set-up that
 * fails is told in plain words.
 *
 * @param {() => Promise<number>} script
 */
export async function main(script) {
  try {
    process.exitCode = await script();
  } catch (error) {
    process.exitCode = 1;
    process.stderr.write(
      `\n${error instanceof SetupError ? error.message : error.stack}\n`,
    );
  }
}
