import { isError, toError } from '@backstage/errors';

/** The name of an error, as the backend gave it where it came from there: a `ResponseError` has that as its cause. */
export function errorName(cause: unknown): string {
  const error = toError(cause);
  return error.name === 'ResponseError' && isError(error.cause)
    ? error.cause.name
    : error.name;
}
