import {
  ConfigValue,
  ConfigurationReader,
  Diagnostic,
  Dialect,
  Origin,
  PlacedFile,
  unknownValue,
} from 'backstage-cloud-run-terraform';
import { ResourceSet } from '../../resources/resource';
import { CalledSource } from './calledSource';
import { callingFile } from './callingFile';
import { Dialects, environmentFor } from './dialects';

/** A module that is a root module of its own with the values that something other than Terraform gives it. */
export interface CalledModule {
  /** The folder that the values are set in, and the set that it is one of. */
  root: string;
  environment?: string;
  /** Tells it from others of the same root and environment. */
  part?: string;
  /** What the call is named in addresses where the code is elsewhere. */
  name: string;
  source: CalledSource;
  values: ReadonlyMap<string, ConfigValue>;
  /** Whether variables may be set that `values` does not hold. */
  setElsewhere: boolean;
  varFiles?: readonly string[];
  /** Files that are put beside the module's. */
  files?: readonly PlacedFile[];
  /** Where it is called. */
  origin: Origin;
  /** What stands in the way of knowing how it is called. */
  diagnostics?: readonly Diagnostic[];
}

/** What stands in the way of reading, as the reader of configurations says it. */
export function diagnosticAt(
  severity: Diagnostic['severity'],
  { path, line }: Origin,
  summary: string,
  detail: string,
): Diagnostic {
  return { severity, path, line, column: 1, summary, detail };
}

/** The name of what the reading of a called module gives, in addresses. */
export function readingOf({
  root,
  environment = '',
  part,
}: Pick<CalledModule, 'root' | 'environment' | 'part'>): string {
  return [root, environment, ...(part === undefined ? [] : [part])].join('\n');
}

/** Files of variables go before what is given otherwise, so what they set is not given. */
async function withoutThoseOfFiles(
  reader: ConfigurationReader,
  values: ReadonlyMap<string, ConfigValue>,
  files: readonly string[],
): Promise<ReadonlyMap<string, ConfigValue>> {
  const left = new Map(values);
  for (const path of files) {
    for (const name of (await reader.variablesFile(path))?.names ?? []) {
      left.delete(name);
    }
  }
  return left;
}

/** The files of variables that Terraform loads by itself in a folder. */
async function loadedFiles(
  reader: ConfigurationReader,
  directory: string,
): Promise<string[]> {
  const entries = (await reader.files.list(directory)) ?? [];
  return entries
    .filter(
      ({ kind, name }) =>
        kind === 'file' &&
        /^terraform\.tfvars(\.json)?$|\.auto\.tfvars(\.json)?$/.test(name),
    )
    .map(({ name }) => (directory === '' ? name : `${directory}/${name}`));
}

/**
 * Reads a called module: its code where that is at hand, and otherwise the call alone; once more where OpenTofu reads
 * other files.
 */
export async function readCalledModule(
  reader: ConfigurationReader,
  dialects: Dialects,
  called: CalledModule,
): Promise<ResourceSet[]> {
  const { source, environment } = called;
  const read: ResourceSet[] = [];
  const folder = source.kind === 'folder' ? source.directory : called.root;
  for (const tool of await dialects.of(folder)) {
    read.push(
      await readAs(reader, tool.dialect, {
        ...called,
        environment: environmentFor(tool, environment),
      }),
    );
  }
  return read;
}

async function readAs(
  reader: ConfigurationReader,
  dialect: Dialect,
  called: CalledModule,
): Promise<ResourceSet> {
  const { root, environment, source, origin, diagnostics = [] } = called;
  const { setElsewhere, varFiles = [], files = [] } = called;
  const name = readingOf(called);
  const directory = source.kind === 'folder' ? source.directory : root;
  const values = new Map(
    await withoutThoseOfFiles(reader, called.values, [
      ...(await loadedFiles(reader, directory)),
      ...varFiles,
    ]),
  );
  if (source.kind !== 'folder' && setElsewhere) {
    values.set('inputs', unknownValue('inputs', origin));
  }
  const configuration = await reader.read({
    directory,
    dialect,
    reading: name,
    values,
    setElsewhere,
    varFiles,
    files:
      source.kind === 'folder'
        ? files
        : [...files, callingFile(called.name, source, values, origin)],
  });
  return {
    name,
    source: 'terraform',
    root,
    ...(environment === undefined ? {} : { environment }),
    configuration: {
      ...configuration,
      diagnostics: [...diagnostics, ...configuration.diagnostics],
    },
  };
}
