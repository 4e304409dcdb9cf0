import { AUTH_RULES } from './auth';
import { EGRESS_RULES } from './egress';
import { INGRESS_RULES } from './ingress';
import { Rule } from './rule';

/**
 * Every rule that a service is judged by, in the order of the three questions.
 *
 * @public
 */
export const CLOUD_RUN_RULES: readonly Rule[] = [
  ...INGRESS_RULES,
  ...AUTH_RULES,
  ...EGRESS_RULES,
];
