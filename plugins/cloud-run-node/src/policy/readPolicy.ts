import { RootConfigService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import {
  CLOUD_RUN_RULES,
  OPEN_POLICY,
  Policy,
  Rule,
  SEVERITIES,
  Severity,
  policySchema,
  unknownRuleIds,
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

/** A path as somebody would write it: `accepted[0].until`, `severities["ingress/plain-http"]`. */
function keyOf(path: (string | number)[]): string {
  return path
    .map(part => {
      if (typeof part === 'number') {
        return `[${part}]`;
      }
      return /^\w+$/.test(part) ? `.${part}` : `["${part}"]`;
    })
    .join('')
    .replace(/^\./, '');
}

/**
 * What is wrong with a policy, each with its key; nothing when it can be used.
 */
function policyProblems(
  policy: Policy,
  rules: readonly Pick<Rule, 'id'>[],
): string[] {
  return unknownRuleIds(
    policy,
    rules.map(({ id }) => id),
  ).map(
    ({ key, id, closest }) =>
      `${key}: there is no rule ${id}${
        closest ? `; did you mean ${closest}?` : ''
      }`,
  );
}

/**
 * The policy that a value holds, such as one read from a file.
 *
 * @param where - what to call the place it comes from
 * @param rules - the rules whose ids it may name
 * @param key - the key that holds the policy there, if any
 *
 * @throws InputError that names each key which is wrong
 *
 * @public
 */
export function parsePolicy(
  value: unknown,
  where: string,
  rules: readonly Pick<Rule, 'id'>[] = CLOUD_RUN_RULES,
  key?: string,
): Policy {
  const prefix = key ? `${key}.` : '';
  const parsed = policySchema.safeParse(value);
  const problems = parsed.success
    ? policyProblems(parsed.data, rules)
    : parsed.error.issues.map(({ path, message }) =>
        path.length > 0 ? `${keyOf(path)}: ${message}` : message,
      );
  if (parsed.success && problems.length === 0) {
    return parsed.data;
  }
  throw new InputError(
    `The Cloud Run policy in ${where} is wrong:${problems
      .map(problem => `\n- ${prefix}${problem}`)
      .join('')}`,
  );
}

/**
 * The organisation's policy from `cloudRun.policy`; one that bounds nothing where there is none.
 *
 * @param rules - the rules whose ids it may name; those of the plugin when left out
 *
 * @throws InputError that names each key which is wrong
 *
 * @public
 */
export function readPolicy(
  config: RootConfigService,
  rules?: readonly Pick<Rule, 'id'>[],
): Policy {
  const value = config.getOptional(POLICY_KEY);
  return value === undefined
    ? OPEN_POLICY
    : parsePolicy(value, 'the configuration', rules, POLICY_KEY);
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
