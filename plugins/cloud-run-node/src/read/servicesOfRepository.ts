import { posix } from 'node:path';
import {
  Configuration,
  FileAccess,
  FileEntry,
  LimitHit,
  holdsConfiguration,
} from 'backstage-cloud-run-terraform';
import {
  DeclaredService,
  DeclaredServices,
  servicesOfConfiguration,
} from '../posture';
import { readTerraform } from '../sources';
import { Folder, foldersInside, pathInside } from './foldersInside';
import { manifestsInFolder } from './manifestFiles';
import { ReadServices, ReadServicesOptions } from './readServices';
import { boundedFiles, withEntities } from './servicesOfFolder';

/** So many folders are read as root modules unless another number is given. */
const MAX_ROOTS = 20;

/** So many files of variables of one root module are read, each as an environment of its own. */
const MAX_ENVIRONMENTS = 10;

/** A folder of Terraform, as if it were a root module, with the files of variables that fit it. */
interface TerraformFolder {
  path: string;
  configuration: Configuration;
  environments: string[];
}

/** A file of variables that Terraform does not load by itself. */
function isEnvironment({ kind, name }: FileEntry): boolean {
  return (
    kind === 'file' &&
    /\.tfvars(\.json)?$/.test(name) &&
    !/^terraform\.tfvars|\.auto\.tfvars/.test(name)
  );
}

/** The files of variables that lie beside a root module, or in a folder of it that holds no Terraform. */
function environmentsOf(root: string, folders: readonly Folder[]): string[] {
  return folders
    .filter(
      ({ path, entries }) =>
        path === root ||
        (posix.dirname(path) === (root || '.') && !holdsConfiguration(entries)),
    )
    .flatMap(({ path, entries }) =>
      entries.filter(isEnvironment).map(({ name }) => pathInside(path, name)),
    );
}

/** The folders that a configuration calls as modules. */
function calledFolders({ moduleCalls }: Configuration): string[] {
  return moduleCalls.flatMap(({ source, origin }) =>
    source && /^\.\.?\//.test(source)
      ? [posix.join(posix.dirname(origin.path), source).replace(/^\.$|\/$/, '')]
      : [],
  );
}

/** The services of a root module in each of its environments. */
async function servicesOfRoot(
  access: FileAccess,
  { path, configuration, environments }: TerraformFolder,
  options: ReadServicesOptions,
): Promise<DeclaredServices[]> {
  return environments.length === 0
    ? [servicesOfConfiguration(configuration)]
    : Promise.all(
        environments.slice(0, MAX_ENVIRONMENTS).map(async varFile =>
          servicesOfConfiguration(
            await readTerraform(access, {
              ...options,
              directory: path,
              varFiles: [varFile],
            }),
          ),
        ),
      );
}

/** What tells a service from others; where it runs is not always known. */
function identityOf({ posture, at }: DeclaredService): string {
  const { project, location, name } = posture.service;
  return JSON.stringify(
    project === undefined || location === undefined
      ? [project, location, name, at]
      : [project, location, name],
  );
}

/** Each service once, as it was found first. */
function eachOnce<Service extends DeclaredService>(
  services: readonly Service[],
): Service[] {
  const found = new Map<string, Service>();
  for (const service of services) {
    const identity = identityOf(service);
    found.set(identity, found.get(identity) ?? service);
  }
  return Array.from(found.values());
}

/** What a root module declares in all of its environments, each service once. */
function inAllEnvironments(
  read: readonly DeclaredServices[],
): DeclaredServices {
  return {
    services: eachOnce(read.flatMap(({ services }) => services)),
    problems: read.flatMap(({ problems }) => problems),
    limitsReached: read.flatMap(({ limitsReached }) => limitsReached),
  };
}

function beyondBounds(paths: readonly string[]): LimitHit[] {
  return paths.map(at => ({ limit: 'files', at }));
}

/**
 * The services that a repository declares, wherever in it: in each root module, which is a folder of Terraform that
 * no other one calls as a module, once for each of its files of variables unless such are given; and in manifests.
 * Never throws for what the files say.
 *
 * @param directory - the folder of the repository that is looked at, as a path inside the root of the files
 *
 * @public
 */
export async function servicesOfRepository(
  access: FileAccess,
  directory: string,
  {
    rootModules = MAX_ROOTS,
    everyDeclaration = false,
    ...options
  }: ReadServicesOptions = {},
): Promise<ReadServices> {
  const givenVariables = (options.varFiles ?? []).length > 0;
  const files = boundedFiles(access, options);
  const folders = await foldersInside(files, directory);
  const candidates = folders
    .filter(({ entries }) => holdsConfiguration(entries))
    .map(({ path }) => path);
  const terraform = await Promise.all(
    candidates.slice(0, rootModules).map(
      async (path): Promise<TerraformFolder> => ({
        path,
        configuration: await readTerraform(access, {
          ...options,
          directory: path,
        }),
        environments: givenVariables ? [] : environmentsOf(path, folders),
      }),
    ),
  );
  const called = new Set(
    terraform.flatMap(({ configuration }) => calledFolders(configuration)),
  );
  const roots = terraform.filter(({ path }) => !called.has(path));
  const read = await Promise.all(
    roots.map(root => servicesOfRoot(access, root, options)),
  );
  const { services, problems, limitsReached } = await withEntities(
    files,
    directory,
    [...read.map(inAllEnvironments), await manifestsInFolder(files, directory)],
  );
  return {
    services: everyDeclaration ? services : eachOnce(services),
    problems,
    limitsReached: [
      ...limitsReached,
      ...beyondBounds(candidates.slice(rootModules)),
      ...beyondBounds(
        roots.flatMap(({ environments }) =>
          environments.slice(MAX_ENVIRONMENTS),
        ),
      ),
    ],
  };
}
