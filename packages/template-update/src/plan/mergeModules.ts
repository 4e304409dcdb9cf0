import { posix } from 'node:path';
import { mergeModule } from '../terraform/mergeModule';
import { indentationLike } from '../text/indentation';
import { commonEncoding, isText, readText } from '../text/textFile';
import { Tree, TreeEntry } from '../trees/tree';
import { FileMerge, ThreeTexts } from './fileMerge';
import { Entries } from './mergeEntry';

/** The texts of a Terraform file, as far as they are text. */
function textsOf({ base, ours, theirs }: Entries): ThreeTexts | undefined {
  const present = [base, ours, theirs].flatMap(entry => entry ?? []);
  const contents = present.flatMap(entry =>
    entry.kind === 'file' && isText(entry.content) ? [entry.content] : [],
  );
  if (contents.length < present.length) {
    return undefined;
  }
  const encoding = commonEncoding(contents);
  const text = (entry: TreeEntry | undefined) =>
    entry?.kind === 'file' ? readText(entry.content, encoding).text : undefined;
  const own = text(ours);
  const before = text(base);
  const inStyle = indentationLike(own ?? '', before ?? '');
  const other = text(theirs);
  return {
    base: before === undefined ? undefined : inStyle(before),
    ours: own,
    theirs: other === undefined ? undefined : inStyle(other),
  };
}

/** The Terraform modules of a repository: the files of each folder. */
function modulesOf(
  entries: ReadonlyMap<string, Entries>,
): Map<string, Map<string, ThreeTexts>> {
  const modules = new Map<string, Map<string, ThreeTexts>>();
  for (const [path, sides] of entries) {
    const texts = path.endsWith('.tf') ? textsOf(sides) : undefined;
    if (texts) {
      const folder = posix.dirname(path);
      const module = modules.get(folder) ?? new Map<string, ThreeTexts>();
      module.set(path, texts);
      modules.set(folder, module);
    }
  }
  return modules;
}

function isSame({ base, ours, theirs }: ThreeTexts): boolean {
  return base === ours && ours === theirs;
}

/** The Terraform of a folder that the merge does not touch, since it is not shared. */
function fixedTexts(fixed: Tree, folder: string): Map<string, string> {
  const texts = new Map<string, string>();
  for (const [path, entry] of fixed) {
    if (
      path.endsWith('.tf') &&
      posix.dirname(path) === folder &&
      entry.kind === 'file' &&
      isText(entry.content)
    ) {
      texts.set(path, readText(entry.content, 'utf8').text);
    }
  }
  return texts;
}

/**
 * Merges the Terraform of a repository, each folder as the module that it is. Modules that nothing happens to are left
 * out.
 *
 * @param fixed - files that are decided on already
 */
export async function mergeModules(
  entries: ReadonlyMap<string, Entries>,
  fixed: Tree,
): Promise<Map<string, FileMerge>> {
  const merged = new Map<string, FileMerge>();
  for (const [folder, texts] of modulesOf(entries)) {
    if ([...texts.values()].every(isSame)) {
      continue;
    }
    for (const [path, file] of await mergeModule(
      texts,
      fixedTexts(fixed, folder),
    )) {
      merged.set(path, file);
    }
  }
  return merged;
}
