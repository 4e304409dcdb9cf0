/** Somebody asks more often than they may. */
export class TooManyRequestsError extends Error {
  name = 'TooManyRequestsError';
  /** What Backstage answers with. */
  readonly statusCode = 429;
}
