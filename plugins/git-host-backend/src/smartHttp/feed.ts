import { once } from 'node:events';
import { Readable, Writable } from 'node:stream';

/** The body of a request is larger than its limit. */
export class BodyTooLargeError extends Error {
  override readonly name = 'BodyTooLargeError';
  readonly status = 413;

  constructor(readonly maxBytes: number) {
    super(`The request is larger than the ${maxBytes} bytes that are accepted`);
  }
}

/**
 * Writes `source` to `target` and ends it, up to `maxBytes`. Stops when `signal`
 * says that nobody reads any more. The source stays open, so that an answer can
 * still be sent on its connection.
 */
export async function feed(
  source: Readable,
  target: Writable,
  options: { maxBytes: number; signal: AbortSignal },
): Promise<void> {
  const { maxBytes, signal } = options;
  let received = 0;
  for await (const chunk of source.iterator({ destroyOnReturn: false })) {
    received += chunk.length;
    if (received > maxBytes) {
      throw new BodyTooLargeError(maxBytes);
    }
    if (signal.aborted || target.destroyed) {
      return;
    }
    if (!target.write(chunk)) {
      await once(target, 'drain', { signal });
    }
  }
  target.end();
}
