import { SyntaxFile, parseJson, parseNative } from '../syntax';
import { BoundedFiles } from './boundedFiles';
import {
  Dialect,
  configurationFiles,
  holdsOpenTofuFiles,
} from './configurationFiles';
import { ModuleSource, moduleSource } from './moduleSource';
import { PlacedFile } from './readOptions';

/** So many files are read at a time. */
const READ_AT_ONCE = 16;

/** The path of a file in a folder. */
export function pathIn(directory: string, name: string): string {
  return directory === '' ? name : `${directory}/${name}`;
}

/** The files and folders of configuration that were read, each parsed and put together once. */
export class ModuleFolders {
  private readonly files = new Map<string, SyntaxFile>();
  private readonly modules = new Map<string, ModuleSource>();

  /** A file as a tree; undefined where there is none that can be read. */
  async file(
    files: BoundedFiles,
    path: string,
    kind: 'configuration' | 'variables',
    bytes?: number,
  ): Promise<SyntaxFile | undefined> {
    const text = await files.text(path, bytes);
    return text === undefined ? undefined : this.parsed(path, text, kind);
  }

  /** The text of a file as a tree. */
  parsed(
    path: string,
    text: string,
    kind: 'configuration' | 'variables',
  ): SyntaxFile {
    const key = `${kind} ${path}`;
    const parsed =
      this.files.get(key) ??
      (path.endsWith('.json')
        ? parseJson(path, text, kind)
        : parseNative(path, text));
    this.files.set(key, parsed);
    return parsed;
  }

  /** What the files of a folder declare together; nothing where it holds no configuration. */
  async module(
    files: BoundedFiles,
    directory: string,
    dialect: Dialect,
  ): Promise<ModuleSource> {
    const parsed = await this.filesIn(files, directory, dialect);
    const isOther = holdsOpenTofuFiles(await files.list(directory));
    const key = `${isOther ? dialect : 'terraform'} ${directory}`;
    const module =
      this.modules.get(key) ??
      moduleSource(
        directory,
        parsed.map(({ file }) => file),
      );
    this.modules.set(key, module);
    return module;
  }

  /** What the files of a folder declare together with others that are put into it, over those of the same name. */
  async moduleWith(
    files: BoundedFiles,
    directory: string,
    dialect: Dialect,
    placed: readonly PlacedFile[],
  ): Promise<ModuleSource> {
    const names = new Set(placed.map(({ name }) => name));
    const own = await this.filesIn(files, directory, dialect);
    return moduleSource(
      directory,
      [...own.filter(({ name }) => !names.has(name)), ...placed].map(
        ({ file }) => file,
      ),
    );
  }

  private async filesIn(
    files: BoundedFiles,
    directory: string,
    dialect: Dialect,
  ): Promise<PlacedFile[]> {
    const parsed: PlacedFile[] = [];
    const entries = configurationFiles(await files.list(directory), dialect);
    for (let at = 0; at < entries.length; at += READ_AT_ONCE) {
      const read = await Promise.all(
        entries.slice(at, at + READ_AT_ONCE).map(async ({ name, bytes }) => ({
          name,
          file: await this.file(
            files,
            pathIn(directory, name),
            'configuration',
            bytes,
          ),
        })),
      );
      parsed.push(
        ...read.flatMap(({ name, file }) => (file ? [{ name, file }] : [])),
      );
    }
    return parsed;
  }
}
