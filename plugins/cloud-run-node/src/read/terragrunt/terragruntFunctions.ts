import { posix } from 'path';
import {
  ConfigValue,
  Origin,
  stringValue,
  unknownValue,
} from 'backstage-cloud-run-terraform';
import { machinePath, repositoryPath } from './machinePaths';
import { Include } from './includes';
import { FilePlace, Surroundings } from './surroundings';

/** A file as a function in it sees it. */
interface CallingFile {
  readonly folder: string;
  readonly isIncluded: boolean;
  readonly includes: readonly Include<{ readonly folder: string }>[];
  readonly place: FilePlace;
  readonly surroundings: Surroundings;
  other(
    path: string,
    place: Omit<FilePlace, 'depth'>,
  ): { asValue(origin: Origin): ConfigValue } | undefined;
}

/** What a function is called for. */
interface Call {
  file: CallingFile;
  texts: readonly (string | undefined)[];
  args: readonly ConfigValue[];
  origin: Origin;
}

/** What a function gives; undefined where that cannot be told. */
type TerragruntFunction = (call: Call) => ConfigValue | undefined;

function parentOf(directory: string): string {
  const parent = posix.dirname(directory);
  return parent === '.' ? '' : parent;
}

function pathIn(directory: string, name: string): string {
  return posix.normalize(directory === '' ? name : `${directory}/${name}`);
}

function pathValue(path: string, origin: Origin): ConfigValue {
  return stringValue(machinePath(path), origin);
}

/** A path of the repository seen from another. */
function relativePath(from: string, to: string, origin: Origin): ConfigValue {
  return stringValue(posix.relative(`/${from}`, `/${to}`) || '.', origin);
}

/** The folder of the file that includes: that which is included here, or the one of a label. */
function includedFolder({ file, texts }: Call): string | undefined {
  const [label] = texts;
  if (file.isIncluded && label === undefined) {
    return file.folder;
  }
  const { includes } = file;
  const include =
    label === undefined
      ? includes[0]
      : includes.find(candidate => candidate.label === label);
  return include?.file?.folder;
}

function findInParentFolders({
  file,
  texts,
  args,
  origin,
}: Call): ConfigValue | undefined {
  const wanted =
    args.length === 0
      ? ['terragrunt.hcl', 'terragrunt.hcl.json']
      : texts.slice(0, 1);
  let directory = file.place.directory;
  while (directory !== '') {
    directory = parentOf(directory);
    for (const name of wanted) {
      const path = name === undefined ? undefined : pathIn(directory, name);
      if (path !== undefined && file.surroundings.has(path)) {
        return pathValue(path, origin);
      }
    }
  }
  return texts[0] === undefined ? undefined : args[1];
}

function readConfiguration({
  file,
  texts,
  args,
  origin,
}: Call): ConfigValue | undefined {
  const { directory, original } = file.place;
  const [text] = texts;
  const path = text === undefined ? undefined : repositoryPath(text, directory);
  if (path === undefined) {
    return undefined;
  }
  if (!file.surroundings.has(path)) {
    return args[1];
  }
  return file
    .other(path, { directory: parentOf(path), original })
    ?.asValue(origin);
}

const FUNCTIONS: Record<string, TerragruntFunction> = {
  find_in_parent_folders: findInParentFolders,
  read_terragrunt_config: readConfiguration,
  get_terragrunt_dir: ({ file, origin }) =>
    pathValue(file.place.directory, origin),
  get_original_terragrunt_dir: ({ file, origin }) =>
    pathValue(file.place.original, origin),
  get_repo_root: ({ origin }) => pathValue('', origin),
  get_parent_terragrunt_dir: call => {
    const folder = includedFolder(call);
    return pathValue(folder ?? call.file.place.directory, call.origin);
  },
  get_path_from_repo_root: ({ file, origin }) =>
    relativePath('', file.place.directory, origin),
  get_path_to_repo_root: ({ file, origin }) =>
    relativePath(file.place.directory, '', origin),
  path_relative_to_include: call => {
    const folder = includedFolder(call);
    return folder === undefined
      ? undefined
      : relativePath(folder, call.file.place.directory, call.origin);
  },
  path_relative_from_include: call => {
    const folder = includedFolder(call);
    return folder === undefined
      ? undefined
      : relativePath(call.file.place.directory, folder, call.origin);
  },
  mark_as_read: ({ args }) => args[0],
};

/** How a call is named where nobody knows what it gives. */
function written(name: string, texts: readonly (string | undefined)[]): string {
  return `${name}(${texts
    .map(text => (text === undefined ? '…' : JSON.stringify(text)))
    .join(', ')})`;
}

/**
 * What a function gives that Terragrunt has and Terraform does not; undefined for others. What depends on the machine
 * that runs it is not known.
 *
 * Source: https://terragrunt.gruntwork.io/docs/reference/hcl/functions/
 */
export function terragruntFunction(
  file: CallingFile,
  name: string,
  args: readonly ConfigValue[],
  origin: Origin,
): ConfigValue | undefined {
  const texts = args.map(arg =>
    arg.kind === 'string' ? arg.value : undefined,
  );
  if (Object.hasOwn(FUNCTIONS, name)) {
    return (
      FUNCTIONS[name]({ file, texts, args, origin }) ??
      unknownValue(written(name, texts), origin)
    );
  }
  return /^(get_|run_cmd$|sops_|read_tfvars_file$|constraint_check$)/.test(name)
    ? unknownValue(written(name, texts), origin)
    : undefined;
}
