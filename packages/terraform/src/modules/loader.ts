import { SyntaxFile, parseJson, parseNative } from '../syntax';
import { BoundedFiles } from './boundedFiles';
import { FileEntry } from './fileAccess';
import { InstalledModules } from './installedModules';
import {
  Declared,
  ModuleSource,
  moduleSource,
  plainText,
} from './moduleSource';
import { isLocalSource, pathUnder } from './paths';

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

/** So many files are read at a time. */
const READ_AT_ONCE = 16;

function isIgnored(name: string): boolean {
  return (
    name.startsWith('.') ||
    name.endsWith('~') ||
    (name.startsWith('#') && name.endsWith('#'))
  );
}

function join(directory: string, name: string): string {
  return directory === '' ? name : `${directory}/${name}`;
}

function filesNamed(
  entries: readonly FileEntry[] | undefined,
  pattern: RegExp,
): FileEntry[] {
  return (entries ?? []).filter(
    ({ kind, name }) =>
      kind === 'file' && !isIgnored(name) && pattern.test(name),
  );
}

async function parseFile(
  files: BoundedFiles,
  path: string,
  kind: 'configuration' | 'variables',
  bytes?: number,
): Promise<SyntaxFile | undefined> {
  const text = await files.text(path, bytes);
  if (text === undefined) {
    return undefined;
  }
  return path.endsWith('.json')
    ? parseJson(path, text, kind)
    : parseNative(path, text);
}

async function loadModule(
  files: BoundedFiles,
  directory: string,
): Promise<ModuleSource> {
  const parsed: SyntaxFile[] = [];
  const entries = filesNamed(await files.list(directory), /\.tf(\.json)?$/);
  for (let at = 0; at < entries.length; at += READ_AT_ONCE) {
    const read = await Promise.all(
      entries
        .slice(at, at + READ_AT_ONCE)
        .map(({ name, bytes }) =>
          parseFile(files, join(directory, name), 'configuration', bytes),
        ),
    );
    parsed.push(...read.filter(file => file !== undefined));
  }
  return moduleSource(directory, parsed);
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
  files: BoundedFiles,
  root: string,
): Promise<LoadedModules> {
  const installed = await InstalledModules.of(files, root);
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
      const module = await loadModule(files, directory);
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

/** Reads the files of variables in the order in which they count, later ones over earlier ones. */
export async function loadVariableFiles(
  files: BoundedFiles,
  root: string,
  varFiles: readonly string[],
): Promise<SyntaxFile[]> {
  const entries = await files.list(root);
  const standard = filesNamed(entries, /^terraform\.tfvars$/);
  const standardJson = filesNamed(entries, /^terraform\.tfvars\.json$/);
  const automatic = filesNamed(entries, /\.auto\.tfvars(\.json)?$/);
  const parsed: SyntaxFile[] = [];
  for (const { name, bytes } of [...standard, ...standardJson, ...automatic]) {
    const path = join(root, name);
    const file = await parseFile(files, path, 'variables', bytes);
    if (file) {
      parsed.push(file);
    }
  }
  for (const given of varFiles) {
    const path = pathUnder('', given);
    const file =
      path === undefined
        ? undefined
        : await parseFile(files, path, 'variables');
    if (file) {
      parsed.push(file);
    } else {
      files.problems.report(
        given,
        'Unreadable file of variables',
        'The file was given explicitly, but there is none of this path that can be read.',
      );
    }
  }
  return parsed;
}
