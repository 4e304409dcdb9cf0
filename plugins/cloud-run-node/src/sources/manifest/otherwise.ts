import { Fact, unknown } from 'backstage-plugin-cloud-run-common';

/**
 * What holds for a setting that is not written. In a part of a description, such as a patch, it may be written
 * elsewhere; in a whole one Google Cloud's default holds.
 */
export type Otherwise = <T>(what: string, byDefault: Fact<T>) => Fact<T>;

export const inWhole: Otherwise = (_what, byDefault) => byDefault;

export const inPart: Otherwise = what =>
  unknown({ code: 'not-declared', what });
