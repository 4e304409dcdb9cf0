/**
 * Tells the person what is going on. Everything goes to the error stream, so
 * that the output of a command such as `cloud-run check --format json` stays
 * its own.
 *
 * @param {string} line
 */
export function report(line) {
  process.stderr.write(`${line}\n`);
}

/**
 * Repeats every while that a long step is still running.
 *
 * @template T
 * @param {string} what
 * @param {() => Promise<T>} step
 * @returns {Promise<T>}
 */
export async function reportWhile(what, step) {
  const start = Date.now();
  const timer = setInterval(
    () => report(`  … ${what}, ${seconds(Date.now() - start)} so far`),
    20_000,
  );
  try {
    return await step();
  } finally {
    clearInterval(timer);
  }
}

/**
 * @param {number} milliseconds
 * @returns {string} such as `8 s` or `2 min 5 s`
 */
export function seconds(milliseconds) {
  const total = Math.round(milliseconds / 1000);
  const minutes = Math.floor(total / 60);
  return minutes > 0 ? `${minutes} min ${total % 60} s` : `${total} s`;
}
