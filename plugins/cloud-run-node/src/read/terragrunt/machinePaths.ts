import { posix } from 'path';
import {
  ConfigValue,
  Origin,
  listValue,
  objectValue,
  templateValue,
  unknownValue,
} from 'backstage-cloud-run-terraform';

/** Stands for where the repository lies on the machine that runs Terragrunt, which nobody knows. */
const MARK = '\uE000';

/** The path of the repository's root as functions give it: absolute, and not known. */
const REPOSITORY = `/${MARK}`;

/** The functions that may be given paths that are not known to their beginning. */
const OF_PATHS = new Set([
  ...['basename', 'dirname', 'format', 'join', 'list', 'concat', 'compact'],
  ...['file', 'fileexists', 'fileset', 'templatefile'],
  ...['try', 'can', 'coalesce', 'merge', 'lookup', 'tostring', 'trimspace'],
]);

/** A path of the repository as it is on the machine that runs Terragrunt. */
export function machinePath(path: string): string {
  return path === '' ? REPOSITORY : `${REPOSITORY}/${path}`;
}

/** The path in the repository that a path of the machine or of a folder leads to; undefined where it leads out. */
export function repositoryPath(
  path: string,
  directory: string,
): string | undefined {
  const absolute = posix.normalize(
    path.startsWith('/') ? path : `${machinePath(directory)}/${path}`,
  );
  if (absolute === REPOSITORY || absolute === `${REPOSITORY}/`) {
    return '';
  }
  return absolute.startsWith(`${REPOSITORY}/`) && !path.includes('\\')
    ? absolute.slice(REPOSITORY.length + 1).replace(/\/$/, '')
    : undefined;
}

function isOfMachine(value: ConfigValue): boolean {
  switch (value.kind) {
    case 'string':
      return value.value.includes(MARK);
    case 'list':
      return value.items.some(
        item => item.kind === 'string' && item.value.includes(MARK),
      );
    default:
      return false;
  }
}

/** What a function gives that would take a path apart which is not known to its beginning; undefined for others. */
export function refusedPath(
  name: string,
  args: readonly ConfigValue[],
  origin: Origin,
): ConfigValue | undefined {
  const isRefused = OF_PATHS.has(name)
    ? args.some(arg => arg.kind === 'string' && arg.value === REPOSITORY) &&
      /^(basename|dirname)$/.test(name)
    : args.some(isOfMachine);
  return isRefused ? unknownValue(`${name}() of a path`, origin) : undefined;
}

/** A value in which paths of the machine are not known. */
export function withoutMachinePaths(value: ConfigValue): ConfigValue {
  const { origin } = value;
  switch (value.kind) {
    case 'string':
      return value.value.includes(MARK)
        ? unknownValue(
            `the path ${value.value.replaceAll(REPOSITORY, '')}`,
            origin,
          )
        : value;
    case 'list':
      return listValue(value.items.map(withoutMachinePaths), origin);
    case 'object':
      return objectValue(
        new Map(
          [...value.entries].map(([key, entry]) => [
            key.includes(MARK) ? key.replaceAll(MARK, '?') : key,
            withoutMachinePaths(entry),
          ]),
        ),
        origin,
      );
    case 'template':
      return templateValue(
        value.parts.map(part =>
          typeof part === 'string'
            ? withoutMachinePaths({ kind: 'string', value: part, origin })
            : part,
        ),
        origin,
      );
    default:
      return value;
  }
}
