import { posix } from 'path';
import { ConfigurationReader, FileEntry } from 'backstage-cloud-run-terraform';
import { Folder, isInside, pathInside } from './foldersInside';

/** A folder of Terraform with the variables it declares. */
export interface VariablesOwner {
  directory: string;
  variables: readonly string[];
}

/** A set of values that a root module is read with. */
export interface Environment {
  /** The file that sets them. */
  name: string;
  /** The files of variables, later ones over earlier ones. */
  varFiles: readonly string[];
}

/** A file of variables, and the names that it sets. */
interface VariablesFile {
  path: string;
  folder: string;
  names: readonly string[];
}

/** A file of variables that Terraform does not load by itself, wherever it lies. */
function isOfVariables({ kind, name }: FileEntry): boolean {
  return kind === 'file' && /\.tfvars(\.json)?$/.test(name);
}

/** Whether Terraform loads the file where it lies beside the configuration. */
function isLoaded(name: string): boolean {
  return /^terraform\.tfvars(\.json)?$|\.auto\.tfvars(\.json)?$/.test(name);
}

/** What goes with each environment rather than being one. */
function isShared(path: string): boolean {
  return /^(common|shared|global|globals|base|defaults?|all)\b/.test(
    posix.basename(path),
  );
}

/** How many folders lie between two; the nearest is 0. */
function distance(one: string, other: string): number {
  const from = one === '' ? [] : one.split('/');
  const to = other === '' ? [] : other.split('/');
  let common = 0;
  while (common < from.length && from[common] === to[common]) {
    common += 1;
  }
  return from.length + to.length - 2 * common;
}

/** The share of the names that a file sets which a root module declares. */
function fit({ names }: VariablesFile, { variables }: VariablesOwner): number {
  return names.length === 0
    ? 0
    : names.filter(name => variables.includes(name)).length / names.length;
}

/**
 * The root modules whose variables a file sets: that which it lies in or inside of, where it sets any of its variables;
 * otherwise those whose variables it sets best, the nearest of them.
 */
function ownersOf(
  file: VariablesFile,
  roots: readonly VariablesOwner[],
): readonly VariablesOwner[] {
  const fitting = roots.filter(root => fit(file, root) > 0);
  const around = fitting
    .filter(({ directory }) => isInside(directory, file.folder))
    .sort((a, b) => b.directory.length - a.directory.length);
  const beside = fitting.filter(({ directory }) => directory === file.folder);
  if (beside.length > 0) {
    return beside;
  }
  const [nearest] = around;
  const best = Math.max(...fitting.map(root => fit(file, root)));
  if (nearest && fit(file, nearest) >= best) {
    return [nearest];
  }
  const fittest = fitting.filter(root => fit(file, root) === best);
  const least = Math.min(
    ...fittest.map(({ directory }) => distance(directory, file.folder)),
  );
  return fittest.filter(
    ({ directory }) => distance(directory, file.folder) === least,
  );
}

/** The environments that files make: one each, with those that go with all of them in the same or an outer folder. */
function environmentsOf(files: readonly VariablesFile[]): Environment[] {
  const shared = files.filter(({ path }) => isShared(path));
  const own = files.filter(({ path }) => !isShared(path));
  return (own.length > 0 ? own : shared).map(({ path, folder }) => ({
    name: path,
    varFiles: [
      ...shared
        .filter(other => other.path !== path && isInside(other.folder, folder))
        .map(other => other.path),
      path,
    ],
  }));
}

/**
 * The environments of each root module of a repository: every file of variables belongs to the root module whose
 * variables it sets, wherever it lies. One without such files has none.
 */
export async function findEnvironments(
  reader: ConfigurationReader,
  folders: readonly Folder[],
  roots: readonly VariablesOwner[],
): Promise<ReadonlyMap<string, Environment[]>> {
  const holdsRoot = new Set(roots.map(({ directory }) => directory));
  const owned = new Map<string, VariablesFile[]>();
  for (const { path: folder, entries } of folders) {
    for (const { name } of entries.filter(isOfVariables)) {
      if (holdsRoot.has(folder) && isLoaded(name)) {
        continue;
      }
      const path = pathInside(folder, name);
      const names = (await reader.variablesFile(path))?.names ?? [];
      const file: VariablesFile = { path, folder, names };
      for (const { directory } of ownersOf(file, roots)) {
        owned.set(directory, [...(owned.get(directory) ?? []), file]);
      }
    }
  }
  return new Map(
    [...owned].map(([directory, files]) => [directory, environmentsOf(files)]),
  );
}
