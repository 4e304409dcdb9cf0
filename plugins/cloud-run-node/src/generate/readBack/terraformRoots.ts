import { posix } from 'node:path';
import { ConfigurationReader } from 'backstage-cloud-run-terraform';
import { SERVICE_TYPES } from '../../posture/services';
import { ResourceSet } from '../../resources/resource';
import { ResourceGraph } from '../../resources/resourceGraph';
import { Objection } from './objection';
import { RepositoryFiles } from './repositoryFiles';

/** More than any template makes; each is read once for each file of variables. */
const MOST_FOLDERS = 40;
const MOST_READINGS = 120;

/** How a root module is read: with which files of variables, as the one of which environment. */
export interface Reading {
  root: string;
  varFiles: readonly string[];
  /** The environment whose files these are. */
  environment?: string;
  /**
   * Whether it is how an environment is deployed. What other readings leave open is no fault: a file of variables need
   * not be complete by itself.
   */
  isDeployed: boolean;
}

/** What a reading found. */
export interface ReadRoot extends Reading {
  set: ResourceSet;
}

/** The modules that well-known publishers keep, of which the reader knows what they may bear on. */
const WELL_KNOWN =
  /^(registry\.terraform\.io\/)?(terraform-google-modules|GoogleCloudPlatform)\//;

function folderOf(path: string): string {
  const folder = posix.dirname(path);
  return folder === '.' ? '' : folder;
}

function isInside(path: string, folder: string): boolean {
  return folder === '' || path.startsWith(`${folder}/`);
}

/** The folders that hold Terraform. */
function terraformFolders(paths: readonly string[]): string[] {
  return [
    ...new Set(paths.filter(path => /\.tf(\.json)?$/.test(path)).map(folderOf)),
  ];
}

/** The files of variables that Terraform does not load by itself. */
function variableFiles(paths: readonly string[], roots: readonly string[]) {
  return paths.filter(path => {
    const name = posix.basename(path);
    const isLoaded =
      /^terraform\.tfvars(\.json)?$|\.auto\.tfvars(\.json)?$/.test(name) &&
      roots.includes(folderOf(path));
    return /\.tfvars(\.json)?$/.test(name) && !isLoaded;
  });
}

/** The nearest root module at or above a file of variables; one without may belong to any. */
function nearestRoot(
  path: string,
  roots: readonly string[],
): string | undefined {
  return roots
    .filter(root => isInside(path, root))
    .sort((a, b) => b.length - a.length)[0];
}

/** The files of variables of an environment: those of its name, or else those in a folder of its name. */
function filesOf(
  environment: string,
  files: readonly string[],
  root: string,
): string[] {
  const named = files.filter(
    path =>
      posix.basename(path).replace(/\.tfvars(\.json)?$/, '') === environment,
  );
  const inside = (path: string) =>
    isInside(path, root) ? path.slice(root === '' ? 0 : root.length + 1) : path;
  return named.length > 0
    ? named
    : files.filter(path =>
        posix.dirname(inside(path)).split('/').includes(environment),
      );
}

/**
 * The ways to read a root module: as each environment is deployed, with what all of them share; and, since nothing keeps
 * anybody from it, without files of variables and with each alone.
 */
function readingsOf(
  { path: root, isDeployed }: { path: string; isDeployed: boolean },
  files: readonly string[],
  environments: readonly string[],
): Reading[] {
  const own = new Map(
    environments.map(environment => [
      environment,
      filesOf(environment, files, root),
    ]),
  );
  const named = new Set([...own.values()].flat());
  const shared = files.filter(file => !named.has(file));
  const deployed = [...own]
    .filter(([, varFiles]) => varFiles.length > 0)
    .map(([environment, varFiles]) => ({
      root,
      varFiles: [...shared, ...varFiles],
      environment,
      isDeployed,
    }));
  const alone = files
    .filter(file =>
      deployed.every(
        ({ varFiles }) => varFiles.length > 1 || varFiles[0] !== file,
      ),
    )
    .map(file => ({ root, varFiles: [file], isDeployed: false }));
  return [
    ...(deployed.length > 0
      ? deployed
      : [{ root, varFiles: shared, isDeployed }]),
    ...(files.length > 0 ? [{ root, varFiles: [], isDeployed: false }] : []),
    ...alone,
  ];
}

async function read(
  reader: ConfigurationReader,
  reading: Reading,
): Promise<ReadRoot> {
  const { root, varFiles, environment } = reading;
  const name = JSON.stringify([root, varFiles]);
  return {
    ...reading,
    set: {
      name,
      source: 'terraform',
      root,
      ...(environment === undefined ? {} : { environment }),
      configuration: await reader.read({
        directory: root,
        varFiles,
        reading: name,
      }),
    },
  };
}

/** The folders that a configuration calls as modules, other than its own. */
function calledFolders({ root, set }: ReadRoot): string[] {
  return set.configuration.moduleCalls.flatMap(({ source, origin }) =>
    source && /^\.\.?\//.test(source)
      ? [
          posix
            .join(posix.dirname(origin.path), source)
            .replace(/^\.$|\/$/, ''),
        ].filter(folder => folder !== root)
      : [],
  );
}

/** The lines that declare something. */
function placesOf({ set: { configuration } }: ReadRoot): string[] {
  return [...configuration.resources, ...configuration.moduleCalls].map(
    ({ origin: { path, line } }) => `${path}:${line}`,
  );
}

function holdsService({ set: { configuration } }: ReadRoot): boolean {
  return configuration.resources.some(
    ({ mode, type }) => mode === 'managed' && SERVICE_TYPES.includes(type),
  );
}

/**
 * The root modules: the folders that no other calls, and those of which something is in none of these, such as one that is
 * only called in a circle, or no time at all. Where that is no service, it may be a part that is left out on purpose.
 */
function rootsOf(
  folders: readonly ReadRoot[],
): { path: string; isDeployed: boolean }[] {
  const called = new Set(folders.flatMap(calledFolders));
  const roots = folders.filter(({ root }) => !called.has(root));
  const seen = new Set(roots.flatMap(placesOf));
  const found = roots.map(({ root }) => ({ path: root, isDeployed: true }));
  for (const folder of folders.filter(({ root }) => called.has(root))) {
    const places = placesOf(folder);
    if (places.some(place => !seen.has(place))) {
      found.push({ path: folder.root, isDeployed: holdsService(folder) });
      places.forEach(place => seen.add(place));
    }
  }
  return found;
}

/** What of a reading cannot be read, so that it may declare more than was seen. */
function unreadIn({ set }: ReadRoot): Objection[] {
  const { diagnostics, moduleCalls, limitsReached } = set.configuration;
  const unknown = new Set(
    new ResourceGraph([set]).completeness.unknownModules(),
  );
  return [
    ...diagnostics
      .filter(({ severity }) => severity === 'error')
      .map(({ summary, detail, path, line }) => ({
        kind: 'unreadable' as const,
        message: `${summary}: ${detail}`,
        at: { path, line },
        environments: [],
      })),
    ...moduleCalls
      .filter(
        call =>
          !call.loaded &&
          (unknown.has(call) || !WELL_KNOWN.test(call.source ?? '')),
      )
      .map(({ address, source, origin: { path, line } }) => ({
        kind: 'unreadable' as const,
        message: `The code of ${address} is not in the repository${
          source === undefined ? '' : ` (it comes from ${source})`
        }, so nobody can say what it declares. Put the module into the skeleton.`,
        at: { path, line },
        environments: [],
      })),
    ...limitsReached.map(({ limit, at }) => ({
      kind: 'unreadable' as const,
      message: `${at} goes beyond what is read (${limit}), so nobody can say what it declares.`,
      environments: [],
    })),
  ];
}

/** The root modules of a repository, each read in every way it can be deployed. */
export async function readRoots(
  reader: ConfigurationReader,
  { paths }: RepositoryFiles,
  environments: readonly string[],
): Promise<{ roots: readonly ReadRoot[]; objections: readonly Objection[] }> {
  const folders = terraformFolders(paths);
  const cut = (what: string): Objection => ({
    kind: 'unreadable',
    message: `There are more ${what} than are read, so nobody can say what they declare.`,
    environments: [],
  });
  if (folders.length > MOST_FOLDERS) {
    return { roots: [], objections: [cut('folders of Terraform')] };
  }
  const asRoots: ReadRoot[] = [];
  for (const root of folders) {
    asRoots.push(await read(reader, { root, varFiles: [], isDeployed: false }));
  }
  const roots = rootsOf(asRoots);
  const folderNames = roots.map(({ path }) => path);
  const files = variableFiles(paths, folderNames);
  const readings = roots.flatMap(root =>
    readingsOf(
      root,
      files.filter(
        file => (nearestRoot(file, folderNames) ?? root.path) === root.path,
      ),
      environments,
    ),
  );
  if (readings.length > MOST_READINGS) {
    return { roots: [], objections: [cut('files of variables')] };
  }
  const found: ReadRoot[] = [];
  for (const reading of readings) {
    found.push(await read(reader, reading));
  }
  return {
    roots: found,
    // A folder that is called by others is read with them; by itself it may lack what they give it.
    objections: found.flatMap(unreadIn),
  };
}
