import { Config } from '@backstage/config';
import { positiveNumber } from './positiveNumber';

/** How often a person may ask for what takes much work. */
export interface RequestLimits {
  posturesPerMinute: number;
  previewsPerMinute: number;
}

/**
 * The limits that are configured.
 *
 * @throws InputError that names the key that is wrong
 */
export function requestLimits(config: Config): RequestLimits {
  return {
    posturesPerMinute: positiveNumber(
      config,
      'cloudRun.requests.posturesPerMinute',
      300,
    ),
    previewsPerMinute: positiveNumber(
      config,
      'cloudRun.requests.previewsPerMinute',
      60,
    ),
  };
}
