import { isError } from '@backstage/errors';
import { IsolationError } from 'backstage-plugin-cloud-run-node';
import { RepositoryFailure } from 'backstage-plugin-cloud-run-common';
import { BusyError } from '../queue/FairQueue';

/** A repository could not be read, for a reason that may be told. */
export class RepositoryError extends Error {
  name = 'RepositoryError';

  constructor(readonly reason: RepositoryFailure, message: string) {
    super(message);
  }
}

/** The reason that may be told of any error; its message is for the log alone. */
export function failureOf(error: unknown): RepositoryFailure {
  if (error instanceof RepositoryError) {
    return error.reason;
  }
  if (error instanceof BusyError) {
    return 'busy';
  }
  if (error instanceof IsolationError) {
    return error.reason === 'failed' ? 'unavailable' : error.reason;
  }
  switch (isError(error) ? error.name : undefined) {
    case 'NotFoundError':
    case 'NotAllowedError':
    case 'AuthenticationError':
      return 'not-found';
    case 'InputError':
      return 'unreadable';
    default:
      return 'unavailable';
  }
}
