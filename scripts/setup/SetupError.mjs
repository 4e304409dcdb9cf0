/**
 * A set-up step that cannot be completed here. Its message says what failed
 * and the way out; it is shown without a stack trace.
 */
export class SetupError extends Error {
  /**
   * @param {string} message - what failed
   * @param {string[]} waysOut - what to do about it, a line each
   */
  constructor(message, waysOut) {
    super([message, ...waysOut.map(line => `  ${line}`)].join('\n'));
    this.name = 'SetupError';
  }
}
