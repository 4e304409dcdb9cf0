import { RootConfigService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import {
  OPEN_POLICY,
  Policy,
  SEVERITIES,
  Severity,
  policySchema,
} from 'backstage-plugin-cloud-run-common';

const POLICY_KEY = 'cloudRun.policy';
const FAIL_ON_KEY = 'cloudRun.failOn';

/**
 * The mildest severity of a finding that stops what would bring it about; `never` lets every finding pass.
 *
 * @public
 */
export type FailOn = Severity | 'never';

/**
 * The values of {@link FailOn}.
 *
 * @public
 */
export const FAIL_ON: readonly FailOn[] = [...SEVERITIES, 'never'];

function keyOf(path: (string | number)[]): string {
  return path.reduce<string>(
    (key, part) =>
      typeof part === 'number' ? `${key}[${part}]` : `${key}.${part}`,
    POLICY_KEY,
  );
}

/**
 * The organisation's policy from `cloudRun.policy`; one that bounds nothing where there is none.
 *
 * @throws InputError that names each key which is wrong
 *
 * @public
 */
export function readPolicy(config: RootConfigService): Policy {
  const value = config.getOptional(POLICY_KEY);
  if (value === undefined) {
    return OPEN_POLICY;
  }
  const parsed = policySchema.safeParse(value);
  if (parsed.success) {
    return parsed.data;
  }
  const problems = parsed.error.issues.map(
    ({ path, message }) => `${keyOf(path)}: ${message}`,
  );
  throw new InputError(
    `The Cloud Run policy in the configuration is wrong. ${problems.join(
      '; ',
    )}`,
  );
}

/**
 * The threshold from `cloudRun.failOn`, or `critical`.
 *
 * @throws InputError when it is not one of {@link FAIL_ON}
 *
 * @public
 */
export function readFailOn(config: RootConfigService): FailOn {
  const value = config.getOptionalString(FAIL_ON_KEY) ?? 'critical';
  const failOn = FAIL_ON.find(candidate => candidate === value);
  if (!failOn) {
    throw new InputError(
      `${FAIL_ON_KEY} is "${value}"; it must be one of ${FAIL_ON.join(', ')}`,
    );
  }
  return failOn;
}
