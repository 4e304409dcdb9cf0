import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';

/** How often a person may ask for what takes much work. */
export interface RequestLimits {
  posturesPerMinute: number;
  previewsPerMinute: number;
}

function positiveNumber(
  config: Config,
  key: string,
  otherwise: number,
): number {
  const value = config.getOptionalNumber(key) ?? otherwise;
  if (!Number.isInteger(value) || value < 1) {
    throw new InputError(`${key} is ${value}; use a whole number from 1`);
  }
  return value;
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
