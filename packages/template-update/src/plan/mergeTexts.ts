import { posix } from 'node:path';
import { parseJson } from '../json/parseJson';
import { mergeStructured } from '../structure/mergeStructured';
import { mergeAdded, mergeText } from '../text/mergeText';
import { mergeLineSet } from '../text/mergeLineSet';
import { parseHcl } from '../terraform/parseHcl';
import { parseYaml } from '../yaml/parseYaml';
import { FileMerge } from './fileMerge';

/** Files that a program writes, and that are consistent only as a whole. */
const LOCK_FILES =
  /^(package-lock\.json|npm-shrinkwrap\.json|pnpm-lock\.yaml|yarn\.lock|\.terraform\.lock\.hcl|Pipfile\.lock|composer\.lock|deno\.lock|bun\.lock)$/;

/** Files of patterns, one a line. */
const PATTERN_FILES = /^\.(git|docker|gcloud|npm|prettier|eslint|helm)ignore$/;

type MergeTexts = (base: string, ours: string, theirs: string) => FileMerge;

const byLines: MergeTexts = (base, ours, theirs) => ({
  ...mergeText(base, ours, theirs),
  notes: [],
});

/** How the text of a file is merged, by what its name says that it is. */
function mergerOf(path: string): MergeTexts {
  const name = posix.basename(path);
  if (LOCK_FILES.test(name)) {
    return byLines;
  }
  if (PATTERN_FILES.test(name)) {
    return (...texts) => ({ ...mergeLineSet(...texts), notes: [] });
  }
  if (/\.(tf|tfvars|hcl)$/.test(name)) {
    return (...texts) =>
      mergeStructured(...texts, text => parseHcl(path, text));
  }
  if (/\.ya?ml$/.test(name)) {
    return (...texts) => mergeStructured(...texts, parseYaml);
  }
  if (/\.(json|jsonc|code-workspace)$/.test(name)) {
    return (...texts) => mergeStructured(...texts, parseJson);
  }
  return byLines;
}

/** Merges the texts of a file that all three sides have, or that both sides added. */
export function mergeTexts(
  path: string,
  base: string | undefined,
  ours: string,
  theirs: string,
): FileMerge {
  return base === undefined
    ? { ...mergeAdded(ours, theirs), notes: [] }
    : mergerOf(path)(base, ours, theirs);
}
