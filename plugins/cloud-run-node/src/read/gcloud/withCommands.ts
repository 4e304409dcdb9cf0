import { Origin, areEqual, stringValue } from 'backstage-cloud-run-terraform';
import { ReadProblem } from '../../posture';
import { SERVICE_TYPES } from '../../posture/services';
import { areSameProject } from '../../resources/place';
import {
  Resource,
  ResourceSet,
  argument,
  nameArgument,
} from '../../resources/resource';
import { PossibleGrant, possibleGrant } from './possibleGrants';
import { ChangedPart, RunCommand, runCommand } from './runCommand';
import { FoundCommand } from './scriptFiles';
import { withUnknownParts } from './unknownParts';

/** So many commands are told of one by one; all of them count. */
const MOST_PROBLEMS = 50;

/** What each part is called in a sentence. */
const NAMES: Record<ChangedPart, string> = {
  invokers: 'who may call it',
  policy: 'who may call it',
  ingress: 'its ingress',
  'invoker-check': 'its invoker check',
  'default-url': 'its default URL',
  iap: 'whether IAP guards it',
  'iap-accessors': 'whom IAP lets in',
  egress: 'the way its traffic takes',
};

/** A command, and where it is written. */
interface PlacedCommand extends RunCommand {
  origin: Origin;
}

/** Resources with what commands make of them, and what is to be said of that. */
export interface CommandEffects {
  sets: ResourceSet[];
  problems: ReadProblem[];
}

function textArgument(resource: Resource, name: string): string | undefined {
  const value =
    argument(resource, name) ??
    resource.provider?.body.attributes.get(name)?.value;
  return value?.kind === 'string' ? value.value : undefined;
}

/** Whether a command may be about a service. */
function mayTouch(
  { service, region, project, origin }: PlacedCommand,
  resource: Resource,
): boolean {
  const name = nameArgument(resource);
  const location = textArgument(resource, 'location');
  const isOther =
    service !== undefined &&
    name !== undefined &&
    areEqual(name, stringValue(service, origin)) === false;
  return (
    !isOther &&
    (region === undefined ||
      location === undefined ||
      region.split(',').includes(location)) &&
    areSameProject(project, textArgument(resource, 'project')) !== false
  );
}

/** The grants that commands may have made on a service, each once. */
function grantsOf(commands: readonly PlacedCommand[]): PossibleGrant[] {
  const grants = new Map<string, PossibleGrant>();
  const add = (grant: PossibleGrant) => {
    const { to, grants: granted } = grant;
    const member = granted === 'policy' ? granted : `member ${granted.member}`;
    const key = `${to} ${member}`;
    if (!grants.has(key)) {
      grants.set(key, grant);
    }
  };
  for (const { changes, letsIn, origin } of commands) {
    if (changes.has('policy')) {
      add({ to: 'invoker', grants: 'policy', origin });
    }
    if (changes.has('invokers') && letsIn) {
      const { member } = letsIn;
      add({ to: 'invoker', grants: { member }, origin });
    }
    if (changes.has('iap-accessors') && letsIn) {
      const { member } = letsIn;
      add({ to: 'accessor', grants: { member }, origin });
    }
  }
  return [...grants.values()];
}

/** A service with what commands may change of it not known, and the grants that they may have made. */
function touched(
  service: Resource,
  commands: readonly PlacedCommand[],
): Resource[] {
  const parts = new Map<ChangedPart, Origin>();
  for (const { changes, origin } of commands) {
    changes.forEach(part => {
      if (!parts.has(part)) {
        parts.set(part, origin);
      }
    });
  }
  return [
    withUnknownParts(service, parts),
    ...grantsOf(commands).map(grant => possibleGrant(service, grant)),
  ];
}

function problemOf(
  { changes, service, origin: { path, line } }: PlacedCommand,
  isDeclared: boolean,
): ReadProblem {
  const what = [...new Set([...changes].map(part => NAMES[part]))].join(', ');
  const whose =
    service === undefined ? 'a service that cannot be told' : service;
  return {
    severity: 'warning',
    message: isDeclared
      ? `gcloud is run here for ${whose} and may change ${what}, whatever is declared; so that is not known. Declare it instead, and leave it out of the command.`
      : `gcloud is run here for ${whose}, which nothing here declares, so it was not judged.`,
    path,
    line,
  };
}

/**
 * Resources as they are after calls of gcloud that may run besides what declares them: what a command touches of a
 * service is not known.
 *
 * @param isHeld - whether the repository holds a file
 */
export function withCommands(
  sets: readonly ResourceSet[],
  found: readonly FoundCommand[],
  isHeld: (file: string) => boolean,
): CommandEffects {
  const commands = found.flatMap(({ words, origin }): PlacedCommand[] => {
    const command = runCommand(words, isHeld);
    return command ? [{ ...command, origin }] : [];
  });
  if (commands.length === 0) {
    return { sets: [...sets], problems: [] };
  }
  const about = new Set<PlacedCommand>();
  const changed = sets.map(set => ({
    ...set,
    configuration: {
      ...set.configuration,
      resources: set.configuration.resources.flatMap(resource => {
        if (
          resource.mode !== 'managed' ||
          !SERVICE_TYPES.includes(resource.type)
        ) {
          return [resource];
        }
        const own = commands.filter(command => mayTouch(command, resource));
        own.forEach(command => about.add(command));
        return own.length > 0 ? touched(resource, own) : [resource];
      }),
    },
  }));
  return {
    sets: changed,
    problems: commands
      .slice(0, MOST_PROBLEMS)
      .map(command => problemOf(command, about.has(command))),
  };
}
