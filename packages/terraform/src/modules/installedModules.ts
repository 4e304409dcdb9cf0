import { z } from 'zod/v3';
import { BoundedFiles } from './boundedFiles';
import { Dialect, holdsConfiguration } from './configurationFiles';
import { pathUnder } from './paths';

const FOLDER = '.terraform/modules';

/** The list that `terraform init` keeps of the modules it has put beside a root module, as far as it is read. */
const listSchema = z.object({
  Modules: z.array(
    z.object({ Key: z.string(), Source: z.string(), Dir: z.string() }),
  ),
});

/** What the list of a root module holds: nothing where there is none, or none that can be read. */
async function listed(files: BoundedFiles, root: string) {
  const entries = await files.list(root);
  const path = pathUnder(root, `${FOLDER}/modules.json`);
  if (
    path === undefined ||
    !entries?.some(({ name }) => name === '.terraform')
  ) {
    return [];
  }
  try {
    const text = await files.text(path);
    return text === undefined ? [] : listSchema.parse(JSON.parse(text)).Modules;
  } catch {
    return [];
  }
}

/** Where the code of a module is that comes from elsewhere, and where it came from. */
interface InstalledModule {
  source: string;
  directory: string;
}

/** The calls of a folder and of their names stand under keys of their own. */
function callKey(caller: string, name: string): string {
  return `${caller}\n${name}`;
}

/** A source without what Terraform may add to how it is written. */
function plainSource(source: string): string {
  return source
    .replace(/^git::/, '')
    .replace(/^(https|ssh):\/\//, '')
    .replace(/^git@([^:/]+):/, '$1/')
    .replace(/^git@/, '')
    .replace(/^registry\.terraform\.io\//, '')
    .replace(/\.git(?=\/\/|\?|$)/, '');
}

/** The modules from elsewhere whose code `terraform init` has put beside a root module. */
export class InstalledModules {
  private constructor(
    private readonly byCall: ReadonlyMap<string, InstalledModule>,
  ) {}

  /** Finds those of a root module whose code is there. */
  static async of(
    files: BoundedFiles,
    root: string,
    dialect: Dialect,
  ): Promise<InstalledModules> {
    const modules = await listed(files, root);
    const directories = new Map(
      modules.map(({ Key: key, Dir: dir }) => [key, pathUnder(root, dir)]),
    );
    const byCall = new Map<string, InstalledModule>();
    for (const { Key: key, Source: source } of modules) {
      const end = key.lastIndexOf('.');
      const caller = directories.get(end < 0 ? '' : key.slice(0, end));
      const directory = directories.get(key);
      if (
        caller !== undefined &&
        directory !== undefined &&
        holdsConfiguration(await files.list(directory), dialect)
      ) {
        byCall.set(callKey(caller, key.slice(end + 1)), { source, directory });
      }
    }
    return new InstalledModules(byCall);
  }

  /** The folder of a called module; undefined where it is not there, or what is there came from somewhere else. */
  directoryOf(
    caller: string,
    name: string,
    source: string,
  ): string | undefined {
    const installed = this.byCall.get(callKey(caller, name));
    return installed && plainSource(installed.source) === plainSource(source)
      ? installed.directory
      : undefined;
  }
}

/**
 * Whether a path is of code that `terraform init` brought, which no repository holds.
 *
 * @public
 */
export function isInstalledPath(path: string): boolean {
  return path.startsWith(`${FOLDER}/`) || path.includes(`/${FOLDER}/`);
}
