import { seconds } from '../setup/report.mjs';

/**
 * Says how the stages went: a line each, how to run a failed one alone, and
 * last a plain count.
 *
 * @param {{ name: string, about: string, code: number, duration: number }[]} results
 * @returns {string}
 */
export function summary(results) {
  const failed = results.filter(({ code }) => code !== 0);
  const width = Math.max(...results.map(({ name }) => name.length));
  return [
    ...results.map(({ name, about, code, duration }) =>
      [
        code === 0 ? ' ok    ' : ' FAILED',
        name.padEnd(width),
        `${about} (${seconds(duration)})`,
      ].join('  '),
    ),
    ...failed.map(
      ({ name }) => `Run ${name} alone: npm test -- --stage ${name}`,
    ),
    `${results.length - failed.length} passed, ${failed.length} failed`,
  ].join('\n');
}
