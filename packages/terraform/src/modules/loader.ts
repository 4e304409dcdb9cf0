import { BoundedFiles } from './boundedFiles';
import { Dialect } from './configurationFiles';
import { InstalledModules } from './installedModules';
import { ModuleFolders } from './moduleFolders';
import { Declared, ModuleSource, plainText } from './moduleSource';
import { isLocalSource, pathUnder } from './paths';
import { PlacedFile } from './readOptions';

/** The modules that can be reached from the root module. */
export class LoadedModules {
  constructor(
    private readonly byDirectory: ReadonlyMap<string, ModuleSource>,
    private readonly installed: InstalledModules,
  ) {}

  /** The module in a directory. */
  in(directory: string): ModuleSource | undefined {
    return this.byDirectory.get(directory);
  }

  /** All of them. */
  all(): ModuleSource[] {
    return [...this.byDirectory.values()];
  }

  /** The module that is called; undefined where its code is not at hand. */
  calledBy(
    { directory }: ModuleSource,
    call: Declared,
  ): ModuleSource | undefined {
    const called = calledDirectory(this.installed, directory, call);
    return called === undefined ? undefined : this.byDirectory.get(called);
  }
}

/** The folder of the module that is called from a folder; undefined where its code is not at hand. */
function calledDirectory(
  installed: InstalledModules,
  caller: string,
  { block }: Declared,
): string | undefined {
  const source = plainText(block, 'source');
  if (source === undefined) {
    return undefined;
  }
  return isLocalSource(source)
    ? pathUnder(caller, source)
    : installed.directoryOf(caller, block.labels[0], source);
}

/** Reads the root module and every module it reaches by a local path, or that `terraform init` has put beside it. */
export async function loadModules(
  folders: ModuleFolders,
  files: BoundedFiles,
  root: string,
  dialect: Dialect,
  placed: readonly PlacedFile[] = [],
): Promise<LoadedModules> {
  const installed = await InstalledModules.of(files, root, dialect);
  const modules = new Map<string, ModuleSource>();
  let wave = [root];
  for (let depth = 0; wave.length > 0; depth++) {
    const next: string[] = [];
    for (const directory of wave) {
      if (modules.has(directory)) {
        continue;
      }
      if (depth > files.limits.moduleDepth) {
        files.problems.hit('moduleDepth', directory);
        continue;
      }
      const module =
        directory === root && placed.length > 0
          ? await folders.moduleWith(files, directory, dialect, placed)
          : await folders.module(files, directory, dialect);
      modules.set(directory, module);
      for (const call of module.moduleCalls.values()) {
        const called = calledDirectory(installed, directory, call);
        if (called !== undefined) {
          next.push(called);
        }
      }
    }
    wave = next;
  }
  return new LoadedModules(modules, installed);
}
