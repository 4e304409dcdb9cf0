import {
  NetworkIntentInput,
  Problem,
  ServiceDefinitionInput,
  checkInput,
  serviceDefinitionSchema,
} from 'backstage-plugin-cloud-run-common';

const NETWORK: NetworkIntentInput = {
  ingress: { setting: 'internal' },
  auth: { method: 'iam' },
  egress: { path: 'default' },
};

/**
 * Everything wrong with the environments of a service. A network that is wrong itself is left out: its problems
 * stand at its own field.
 */
export function problemsOfEnvironments(
  environments: ServiceDefinitionInput['environments'],
  network: unknown,
): Problem[] {
  const check = (against: unknown) =>
    checkInput(serviceDefinitionSchema, {
      name: 'service',
      owner: 'group:default/owner',
      runtime: { kind: 'nodejs' },
      network: against,
      environments,
    });
  const checked = check(network);
  if (checked.ok) {
    return [];
  }
  const within = (problems: readonly Problem[]) =>
    problems.filter(({ field }) => field.startsWith('environments'));
  if (!checked.problems.some(({ field }) => field.startsWith('network'))) {
    return within(checked.problems);
  }
  const alone = check(NETWORK);
  const aboutNetwork = new Set(['domains-unused', 'environment-vpc-kind']);
  return alone.ok
    ? []
    : within(alone.problems).filter(({ code }) => !aboutNetwork.has(code));
}
