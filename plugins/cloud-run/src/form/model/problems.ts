import {
  Environment,
  NetworkIntentInput,
  Policy,
  Problem,
  checkInput,
  networkIntentSchema,
} from 'backstage-plugin-cloud-run-common';
import { UnavailableReason, unavailableOptions } from './options';
import { toDraft } from './toDraft';

/** What is wrong with an answer because the organisation's policy rules it out. */
export interface PolicyProblem {
  field: string;
  code: 'outside-policy';
  reason: UnavailableReason;
}

/** Anything that keeps a network from being generated. */
export type NetworkProblem = Problem | PolicyProblem;

/** Whether a problem comes from the policy. */
export function isPolicyProblem(
  problem: NetworkProblem,
): problem is PolicyProblem {
  return problem.code === 'outside-policy';
}

function policyProblems(
  network: NetworkIntentInput,
  policy: Policy,
): PolicyProblem[] {
  const draft = toDraft(network);
  const unavailable = unavailableOptions(draft, policy);
  const chosen = [
    {
      field: 'ingress.setting',
      reason: unavailable[`ingress.${draft.ingress.setting}`],
    },
    {
      field: 'egress.path',
      reason: unavailable[`reach.${draft.egress.reach}`],
    },
    {
      field: 'auth.method',
      reason:
        draft.auth.method === 'public' ? unavailable['auth.public'] : undefined,
    },
    {
      field: 'auth.by',
      reason:
        draft.auth.method === 'public' && !unavailable['auth.public']
          ? unavailable[`by.${draft.auth.by}`]
          : undefined,
    },
  ];
  return chosen.flatMap(({ field, reason }) =>
    reason ? [{ field, code: 'outside-policy' as const, reason }] : [],
  );
}

/** Everything wrong with a network: in itself, and under the policy. */
export function problemsOfNetwork(
  network: NetworkIntentInput,
  policy: Policy,
): NetworkProblem[] {
  const checked = checkInput(networkIntentSchema, network);
  return [
    ...(checked.ok ? [] : checked.problems),
    ...policyProblems(network, policy),
  ];
}

/** Whether every environment keeps an instance running, so that nobody waits for one to start. */
export function staysWarm(
  environments: readonly Pick<Environment, 'minInstances'>[],
): boolean {
  return (
    environments.length > 0 &&
    environments.every(({ minInstances }) => minInstances > 0)
  );
}
