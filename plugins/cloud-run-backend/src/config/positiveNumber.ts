import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';

/**
 * A whole number from 1 on.
 *
 * @throws InputError that names the key that is wrong
 */
export function positiveNumber(
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
