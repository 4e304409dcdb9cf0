import { HttpAuthService } from '@backstage/backend-plugin-api';
import { RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import { callerOf } from './callerOf';
import { TooManyRequestsError } from './TooManyRequestsError';

const MINUTE_MS = 60_000;

/** How often somebody may ask. */
export interface RequestLimitOptions {
  httpAuth: HttpAuthService;
  perMinute: number;
  /** Is told of each request that was one too many. */
  onRefused(): void;
}

/**
 * Lets every person ask so often a minute; other plugins of the portal, which ask on behalf of many, as often as they like.
 * Whoever asks more often is told when to ask again.
 */
export function requestLimit({
  httpAuth,
  perMinute,
  onRefused,
}: RequestLimitOptions): RequestHandler {
  return rateLimit({
    windowMs: MINUTE_MS,
    limit: perMinute,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    keyGenerator: async request => (await callerOf(httpAuth, request)).ref,
    skip: async request => !(await callerOf(httpAuth, request)).isPerson,
    handler: (_request, _response, next) => {
      onRefused();
      next(
        new TooManyRequestsError(
          `You may ask ${perMinute} times a minute; try again in a moment`,
        ),
      );
    },
  });
}
