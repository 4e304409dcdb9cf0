import { Fact, known, unknown } from 'backstage-plugin-cloud-run-common';

/** The value of a setting that nobody wrote, with the page that says what Google Cloud then does. */
export function byDefault<T>(value: T, documentation: string): Fact<T> {
  return known(value, { kind: 'default', documentation });
}

/** A value that what was read does not decide. */
export function decidedElsewhere(what: string): Fact<never> {
  return unknown({ code: 'elsewhere', what });
}
