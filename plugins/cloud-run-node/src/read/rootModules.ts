import {
  ConfigurationReader,
  DeclaredModule,
  LimitHit,
  holdsConfiguration,
  holdsOpenTofuFiles,
} from 'backstage-cloud-run-terraform';
import { ReadProblem } from '../posture';
import { Environment, findEnvironments } from './environments';
import { Folder } from './foldersInside';

/** So many folders of Terraform are looked at unless another number is given. */
export const MAX_FOLDERS = 200;

/** So many environments of one root module are read. */
const MAX_ENVIRONMENTS = 20;

/** A root module, with the sets of values that the repository holds for it; none where it is read with its defaults. */
export interface RootModule {
  directory: string;
  environments: readonly Environment[];
}

/** The root modules of a repository. */
export interface RootModules {
  roots: RootModule[];
  problems: ReadProblem[];
  limitsReached: LimitHit[];
}

/** The folders of Terraform that something else calls as modules, or runs as root modules with values of its own. */
export interface CalledElsewhere {
  called: ReadonlySet<string>;
  run: ReadonlySet<string>;
}

/** Whether a folder lies where modules for others do. */
function isAmongModules(directory: string): boolean {
  return /(^|\/)modules?\//.test(directory);
}

/**
 * Whether a folder that nobody calls is a module for others all the same: nothing gives its variables values, and it
 * neither configures a provider nor says where its state is kept. Without a value it needs, it is one unless there is
 * nothing else; with defaults alone, where it lies among modules.
 */
function isForOthers(
  { directory, variables, backend, configuresProviders }: DeclaredModule,
  environments: readonly Environment[],
  isAlone: boolean,
): boolean {
  if (backend || configuresProviders || environments.length > 0) {
    return false;
  }
  return isAmongModules(directory)
    ? variables.length > 0
    : !isAlone && variables.some(({ required }) => required);
}

/** What a folder declares, by whatever tool reads it. */
async function declaredIn(
  reader: ConfigurationReader,
  directory: string,
): Promise<DeclaredModule> {
  const module = await reader.module(directory);
  if (!holdsOpenTofuFiles(await reader.files.list(directory))) {
    return module;
  }
  const { variables, moduleCalls, backend, configuresProviders, ...other } =
    await reader.module(directory, 'opentofu');
  return {
    ...other,
    variables: [...module.variables, ...variables],
    moduleCalls: [...module.moduleCalls, ...moduleCalls],
    backend: module.backend ?? backend,
    configuresProviders: module.configuresProviders || configuresProviders,
  };
}

function notDeployed({ directory }: DeclaredModule): ReadProblem {
  return {
    severity: 'warning',
    message:
      'Nothing in this repository calls this module or gives its variables values, so it was not judged. To have it judged, call it, put a file of variables beside it, or check this folder by itself.',
    path: directory,
  };
}

/**
 * Finds the root modules of a repository: folders of Terraform that no other calls as a module. One that is pointed at
 * is a root module in any case.
 *
 * @param pointedAt - the folder that is asked about
 * @param elsewhere - the folders that something other than Terraform calls as modules, or runs
 */
export async function findRootModules(
  reader: ConfigurationReader,
  folders: readonly Folder[],
  pointedAt: string,
  elsewhere: CalledElsewhere = { called: new Set(), run: new Set() },
  most: number = MAX_FOLDERS,
): Promise<RootModules> {
  const candidates = folders
    .filter(
      ({ path, entries }) =>
        holdsConfiguration(entries, 'opentofu') && !elsewhere.run.has(path),
    )
    .map(({ path }) => path);
  const first = [
    ...candidates.filter(path => path === pointedAt),
    ...candidates.filter(path => path !== pointedAt),
  ];
  const modules: DeclaredModule[] = [];
  for (const directory of first.slice(0, most)) {
    modules.push(await declaredIn(reader, directory));
  }
  const called = new Set([
    ...elsewhere.called,
    ...modules.flatMap(({ moduleCalls }) =>
      moduleCalls.flatMap(({ directory }) => directory ?? []),
    ),
  ]);
  const uncalled = modules.filter(
    ({ directory }) => directory === pointedAt || !called.has(directory),
  );
  const environments = await findEnvironments(
    reader,
    folders,
    uncalled.map(({ directory, variables }) => ({
      directory,
      variables: variables.map(({ name }) => name),
    })),
  );
  const found: RootModules = { roots: [], problems: [], limitsReached: [] };
  const isAlone = uncalled.length === 1;
  for (const module of uncalled) {
    const { directory } = module;
    const own = environments.get(directory) ?? [];
    if (directory !== pointedAt && isForOthers(module, own, isAlone)) {
      found.problems.push(notDeployed(module));
    } else {
      found.roots.push({
        directory,
        environments: own.slice(0, MAX_ENVIRONMENTS),
      });
      found.limitsReached.push(
        ...own
          .slice(MAX_ENVIRONMENTS)
          .map(({ name }) => ({ limit: 'files' as const, at: name })),
      );
    }
  }
  found.limitsReached.push(
    ...first.slice(most).map(at => ({ limit: 'files' as const, at })),
  );
  return found;
}
