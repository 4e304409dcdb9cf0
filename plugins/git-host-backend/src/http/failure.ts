import { isError } from '@backstage/errors';
import { Response } from 'express';

/** A failed request, as every kind of answer (JSON, page, text) tells it. */
export type Failure = { status: number; message: string };

const STATUS_OF_ERROR: Record<string, number> = {
  AuthenticationError: 401,
  NotFoundError: 404,
  ConflictError: 409,
  InputError: 422,
};

/** The status that an error means; what went wrong inside is not told to the outside. */
export function failureOf(error: unknown): Failure {
  if (!isError(error)) {
    return { status: 500, message: 'The Git host failed' };
  }
  const named = STATUS_OF_ERROR[error.name];
  if (named) {
    return { status: named, message: error.message };
  }
  const { status } = error;
  return typeof status === 'number' && status >= 400 && status < 500
    ? { status, message: error.message }
    : { status: 500, message: 'The Git host failed; its log has the reason' };
}

/** Sets the status, and for 401 the header that makes clients send credentials. */
export function setFailureHeaders(res: Response, failure: Failure): void {
  res.status(failure.status);
  if (failure.status === 401) {
    res.set('WWW-Authenticate', 'Basic realm="Git host", charset="UTF-8"');
  }
}
