import { ConfigurationReader } from 'backstage-cloud-run-terraform';
import { ReadProblem } from '../posture';
import { ResourceSet } from '../resources/resource';
import { Environment } from './environments';
import { Folder, isInside } from './foldersInside';
import { ReadServicesOptions } from './readServices';
import { FoundCommand, commandsOfResources, inWords } from './gcloud';
import {
  Dialects,
  RepositoryTree,
  Tool,
  environmentFor,
  readingOf,
} from './modules';
import { MAX_FOLDERS, RootModule, findRootModules } from './rootModules';
import { stackSets } from './stacks';
import { terragruntSets } from './terragrunt';

/** What the Terraform of a repository declares, a set for each root module and environment. */
export interface RepositoryResources {
  sets: ResourceSet[];
  /** The calls of gcloud that come with them. */
  commands: FoundCommand[];
  problems: ReadProblem[];
}

async function setOf(
  reader: ConfigurationReader,
  root: string,
  tool: Tool,
  given: Environment | undefined,
  options: ReadServicesOptions,
): Promise<ResourceSet> {
  const environment = environmentFor(tool, given?.name);
  const name = readingOf({ root, environment });
  return {
    name,
    source: 'terraform',
    root,
    ...(environment === undefined ? {} : { environment }),
    configuration: await reader.read({
      ...options,
      directory: root,
      dialect: tool.dialect,
      reading: name,
      ...(given && { varFiles: given.varFiles }),
    }),
  };
}

/**
 * Reads a root module in each of its environments, by whatever tool reads it in a way of its own. What the caller gives are the values of the folder that is asked
 * about, and of no other.
 */
async function setsOf(
  reader: ConfigurationReader,
  tools: readonly Tool[],
  { directory, environments }: RootModule,
  pointedAt: string,
  { varFiles = [], variables, workspace }: ReadServicesOptions,
): Promise<ResourceSet[]> {
  const isGiven = isInside(pointedAt, directory);
  const given = isGiven ? { variables, workspace } : {};
  const isOwn = environments.length === 0 || (isGiven && varFiles.length > 0);
  const files = isGiven ? { varFiles } : {};
  const sets: ResourceSet[] = [];
  for (const tool of tools) {
    const read = (environment: Environment | undefined, more = {}) =>
      setOf(reader, directory, tool, environment, { ...given, ...more });
    if (isOwn) {
      sets.push(await read(undefined, files));
    } else {
      for (const environment of environments) {
        sets.push(await read(environment));
      }
    }
  }
  return sets;
}

/**
 * Reads the root modules of a repository in all their environments.
 *
 * @param pointedAt - the folder that is asked about
 */
export async function resourcesOfRepository(
  reader: ConfigurationReader,
  folders: readonly Folder[],
  tree: RepositoryTree,
  pointedAt: string,
  options: ReadServicesOptions,
): Promise<RepositoryResources> {
  const terragrunt = await terragruntSets(
    reader,
    folders,
    tree,
    options.rootModules ?? MAX_FOLDERS,
  );
  const dialects = new Dialects(reader, tree);
  const stacks = await stackSets(
    reader,
    folders,
    dialects,
    options.rootModules ?? MAX_FOLDERS,
  );
  const { roots, problems, limitsReached } = await findRootModules(
    reader,
    folders,
    pointedAt,
    {
      called: new Set([...terragrunt.called, ...stacks.called]),
      run: terragrunt.run,
    },
    options.rootModules,
  );
  const sets: ResourceSet[] = [...terragrunt.sets, ...stacks.sets];
  for (const root of roots) {
    const tools = await dialects.of(root.directory);
    sets.push(...(await setsOf(reader, tools, root, pointedAt, options)));
  }
  for (const { limit, at } of [
    ...limitsReached,
    ...terragrunt.limitsReached,
    ...stacks.limitsReached,
  ]) {
    reader.files.problems.hit(limit, at);
  }
  const commands = [
    ...sets.flatMap(commandsOfResources),
    ...terragrunt.hooks.flatMap(({ words, origin }) => inWords(words, origin)),
  ];
  return { sets, commands, problems };
}
