import {
  NetworkIntentInput,
  Problem,
  ServiceDefinition,
  checkInput,
  serviceDefinitionSchema,
} from 'backstage-plugin-cloud-run-common';
import { Answers, EnvironmentInput } from './answers';
import { completeNetwork } from './completeNetwork';
import { StandIn } from './StandIn';

/** A service as far as it is known, with something in the place of what is missing. */
export interface Completed {
  /** Undefined while an answer is wrong and not only missing. */
  definition: ServiceDefinition | undefined;
  standIns: StandIn[];
}

const SERVICE = 'my-service';
const OWNER = 'group:default/owner';

/** The parts of a definition from the template's other fields, each with what it is without an answer. */
function partsOf(answers: Answers) {
  return {
    name: { given: answers.name || undefined, without: SERVICE },
    description: { given: answers.description, without: '' },
    owner: { given: answers.owner || undefined, without: OWNER },
    system: { given: answers.system || undefined, without: undefined },
    lifecycle: { given: answers.lifecycle || undefined, without: undefined },
    runtime: {
      given:
        answers.runtime === 'image'
          ? { kind: 'image', image: answers.image }
          : { kind: answers.runtime || 'nodejs' },
      without: { kind: 'nodejs' },
    },
  };
}

/** The parts that can be used as they are; what is missing or wrong there has a place of its own to be said. */
function usableParts(answers: Answers) {
  const parts = Object.entries(partsOf(answers));
  const checked = checkInput(
    serviceDefinitionSchema,
    Object.fromEntries(parts.map(([key, { given }]) => [key, given])),
  );
  const wrong = new Set(
    checked.ok ? [] : checked.problems.map(({ field }) => field.split('.')[0]),
  );
  return {
    values: Object.fromEntries(
      parts.map(([key, { given, without }]) => [
        key,
        wrong.has(key) ? without : given,
      ]),
    ),
    isNamed: !wrong.has('name'),
  };
}

function withEnvironmentStandIn(
  environment: EnvironmentInput,
  key: string | undefined,
  number: number,
): [EnvironmentInput, StandIn] | undefined {
  switch (key) {
    case 'name':
      return [
        { ...environment, name: `environment-${number}` },
        'environments',
      ];
    case 'project':
      return [{ ...environment, project: `my-project-${number}` }, 'project'];
    case 'region':
      return [{ ...environment, region: 'asia-northeast1' }, 'region'];
    case 'domains':
      return [
        { ...environment, domains: [`environment-${number}.example.com`] },
        'domains',
      ];
    case 'vpc': {
      const { vpc: _, ...rest } = environment;
      return [rest, 'network'];
    }
    default:
      return undefined;
  }
}

function fillEnvironments(
  environments: readonly EnvironmentInput[],
  problems: readonly Problem[],
): { environments: EnvironmentInput[]; standIns: StandIn[] } {
  const filled = [...environments];
  const standIns: StandIn[] = [];
  for (const { field } of problems) {
    const [part, index, key] = field.split('.');
    const at = Number(index);
    const replaced =
      part === 'environments' && at < filled.length
        ? withEnvironmentStandIn(filled[at], key, at + 1)
        : undefined;
    if (replaced) {
      filled[at] = replaced[0];
      standIns.push(replaced[1]);
    }
  }
  return { environments: filled, standIns };
}

/** A service as far as it is known: what everything beside the questions is drawn from. */
export function withStandIns(
  answers: Answers,
  input: NetworkIntentInput,
): Completed {
  const { values, isNamed } = usableParts(answers);
  const service = isNamed ? answers.name : SERVICE;
  const { network, standIns } = completeNetwork(input, service);
  const given: readonly EnvironmentInput[] =
    answers.environments.length > 0
      ? answers.environments
      : [{ name: '', project: '', region: '' }];
  const check = (environments: readonly EnvironmentInput[]) =>
    checkInput(serviceDefinitionSchema, { ...values, network, environments });

  const first = check(given);
  const filled = fillEnvironments(given, first.ok ? [] : first.problems);
  const checked = first.ok ? first : check(filled.environments);
  return {
    definition: checked.ok ? checked.value : undefined,
    standIns: [
      ...new Set<StandIn>([
        ...(isNamed ? [] : (['name'] as const)),
        ...standIns,
        ...filled.standIns,
      ]),
    ],
  };
}
