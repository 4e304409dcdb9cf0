/**
 * Why work in a process of its own came to nothing.
 *
 * - `too-slow`: it took longer than it may, and was ended
 * - `too-large`: it took more memory than it may, and was ended
 * - `failed`: the process could not be started, or ended by itself
 *
 * @public
 */
export type IsolationFailure = 'too-slow' | 'too-large' | 'failed';

/**
 * Work in a process of its own came to nothing.
 *
 * @public
 */
export class IsolationError extends Error {
  name = 'IsolationError';

  constructor(readonly reason: IsolationFailure, message: string) {
    super(message);
  }
}
