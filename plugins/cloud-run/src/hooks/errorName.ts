import { ResponseError, toError } from '@backstage/errors';

/** The name of an error, as the backend gave it where it came from there. */
export function errorName(cause: unknown): string {
  const error = toError(cause);
  return ResponseError.is(error) ? error.cause.name : error.name;
}
