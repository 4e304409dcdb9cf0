import {
  ConfigValue,
  ConfigurationReader,
  Diagnostic,
  Evaluation,
  LimitHit,
  objectValue,
} from 'backstage-cloud-run-terraform';
import { ResourceSet } from '../../resources/resource';
import { Folder, pathInside } from '../foldersInside';
import {
  Dialects,
  diagnosticAt,
  nothingDeclared,
  readCalledModule,
} from '../modules';
import { Component, componentsOf } from './components';
import { StackBlock, StackFiles } from './stackFile';

/** Stacks inside stacks, this deep at most. */
const MAX_DEPTH = 5;

const COMPONENTS = /\.(tfcomponent|tfstack)\.hcl$/;
const DEPLOYMENTS = /\.tfdeploy\.hcl$/;
const IN_JSON = /\.(tfcomponent|tfstack|tfdeploy)\.json$/;

/** What the stacks of a repository declare. */
export interface StackSets {
  sets: ResourceSet[];
  /** The folders of the modules that are called. */
  called: Set<string>;
  limitsReached: LimitHit[];
}

/** A deployment of a stack: its name, and what it gives the stack's variables; undefined where that is not known. */
interface Deployment {
  name?: string;
  inputs: ReadonlyMap<string, ConfigValue> | undefined;
}

/** A stack that is read: where, for which deployment, and inside of which others. */
interface StackReading {
  root: string;
  directory: string;
  deployment: Deployment;
  /** The names that lead to it from the stack that is deployed. */
  within: readonly string[];
}

function filesNamed({ path, entries }: Folder, pattern: RegExp): string[] {
  return entries
    .filter(({ kind, name }) => kind === 'file' && pattern.test(name))
    .map(({ name }) => pathInside(path, name));
}

function blocksOf(
  evaluation: Evaluation,
  paths: readonly string[],
): StackBlock[] {
  return paths.flatMap(path =>
    (evaluation.file(path)?.body.blocks ?? []).map(block => ({ path, block })),
  );
}

function diagnosticsOf(
  evaluation: Evaluation,
  paths: readonly string[],
): Diagnostic[] {
  return paths.flatMap(path => evaluation.file(path)?.diagnostics ?? []);
}

/** A component or a stack inside a stack, with its instances. */
interface StackPart {
  type: 'component' | 'stack';
  name: string;
  members: readonly Component[];
}

function isPart(type: string): type is StackPart['type'] {
  return type === 'component' || type === 'stack';
}

/** A set of which it is not known whether anything of it is there. */
function perhaps(set: ResourceSet, what: string): ResourceSet {
  const { configuration } = set;
  const unclear = { instanceCount: 'unknown' as const, undecided: [what] };
  return {
    ...set,
    configuration: {
      ...configuration,
      resources: configuration.resources.map(resource => ({
        ...resource,
        ...unclear,
      })),
      moduleCalls: configuration.moduleCalls.map(call => ({
        ...call,
        ...unclear,
      })),
    },
  };
}

function labelOf({ name, key }: Component): string {
  return key === undefined ? name : `${name}[${JSON.stringify(key)}]`;
}

/** Reads the stacks of a repository, each component after those that it takes something from. */
class StackReader {
  readonly found: StackSets = {
    sets: [],
    called: new Set(),
    limitsReached: [],
  };
  private readonly folders: ReadonlyMap<string, Folder>;
  /** What is wrong, each thing once however often it is read. */
  private readonly diagnostics = new Map<string, Diagnostic>();
  private stacks = 0;

  constructor(
    private readonly reader: ConfigurationReader,
    folders: readonly Folder[],
    private readonly dialects: Dialects,
    private readonly most: number,
  ) {
    this.folders = new Map(folders.map(folder => [folder.path, folder]));
  }

  async read(): Promise<StackSets> {
    for (const folder of this.folders.values()) {
      const deployed = filesNamed(folder, DEPLOYMENTS);
      const isStack = filesNamed(folder, COMPONENTS).length > 0;
      const unread = filesNamed(folder, IN_JSON);
      this.take(
        unread.map(path =>
          diagnosticAt(
            'error',
            { path, line: 1 },
            'Stack that is not read',
            'Files of Terraform Stacks in JSON are not read, so what they declare is not known.',
          ),
        ),
      );
      if (isStack) {
        await this.readDeployments(folder.path, deployed);
      }
    }
    if (this.diagnostics.size > 0) {
      const diagnostics = [...this.diagnostics.values()];
      this.found.sets.push(nothingDeclared('stacks', diagnostics));
    }
    return this.found;
  }

  private take(diagnostics: readonly Diagnostic[]): void {
    for (const diagnostic of diagnostics) {
      const { path, line, column, summary } = diagnostic;
      this.diagnostics.set(
        [path, line, column, summary].join('\n'),
        diagnostic,
      );
    }
  }

  /** Evaluates files, and keeps what is wrong with them. */
  private async evaluated<T>(
    paths: readonly string[],
    work: (evaluation: Evaluation) => T,
  ): Promise<T> {
    const { result, limitsReached } = await this.reader.evaluating(
      evaluation => ({
        value: work(evaluation),
        diagnostics: diagnosticsOf(evaluation, paths),
      }),
    );
    this.take(result.diagnostics);
    this.found.limitsReached.push(...limitsReached);
    return result.value;
  }

  private async readDeployments(
    directory: string,
    paths: readonly string[],
  ): Promise<void> {
    const deployments = await this.evaluated(paths, evaluation => {
      const files = new StackFiles(
        evaluation,
        directory,
        blocksOf(evaluation, paths),
        undefined,
      );
      return files.ofType('deployment').map((declared): Deployment => {
        const name = declared.block.labels[0];
        const inputs = files.valueIn(declared, 'inputs');
        if (!inputs) {
          return { name, inputs: new Map() };
        }
        return {
          name,
          inputs: inputs.kind === 'object' ? inputs.entries : undefined,
        };
      });
    });
    const isOfOthers = this.found.called.has(directory);
    for (const deployment of deployments.length > 0 || isOfOthers
      ? deployments
      : [{ inputs: undefined }]) {
      await this.readStack({
        root: directory,
        directory,
        deployment,
        within: [],
      });
    }
  }

  private async readStack(reading: StackReading): Promise<void> {
    this.stacks += 1;
    if (this.stacks > this.most) {
      this.found.limitsReached.push({ limit: 'files', at: reading.directory });
      return;
    }
    const known = new Map<string, ConfigValue>();
    const done = new Set<string>();
    for (let isStuck = false; ; ) {
      const ready = await this.readyParts(reading, known, done, isStuck);
      for (const { type, name, members } of ready) {
        done.add(`${type} ${name}`);
        for (const member of members) {
          if (type === 'stack' && member.source.kind === 'folder') {
            await this.readInner(reading, member, member.source.directory);
          } else {
            const value = await this.readComponent(reading, member);
            if (value && member.key === undefined) {
              known.set(name, value);
            }
          }
        }
      }
      if (ready.length === 0 && isStuck) {
        return;
      }
      isStuck ||= ready.length === 0;
    }
  }

  /** The components and stacks inside a stack that wait for none that is still to be read, or all where they wait for each other. */
  private readyParts(
    { directory, deployment }: StackReading,
    known: ReadonlyMap<string, ConfigValue>,
    done: ReadonlySet<string>,
    isStuck: boolean,
  ): Promise<StackPart[]> {
    const folder = this.folders.get(directory);
    const paths = folder ? filesNamed(folder, COMPONENTS) : [];
    return this.evaluated(paths, evaluation => {
      const blocks = blocksOf(evaluation, paths);
      const shared = blocks.filter(({ block }) => !isPart(block.type));
      return blocks.flatMap((declared): StackPart[] => {
        const { type, labels } = declared.block;
        const [name = ''] = labels;
        if (!isPart(type) || done.has(`${type} ${name}`)) {
          return [];
        }
        const asked = new Set<string>();
        const files = new StackFiles(
          evaluation,
          directory,
          [...shared, declared],
          deployment.inputs,
          { known, asked },
        );
        const members = componentsOf(files, type, directory);
        const waits = [...asked].some(
          other => other !== name && !done.has(`component ${other}`),
        );
        return waits && !isStuck ? [] : [{ type, name, members }];
      });
    });
  }

  private async readInner(
    reading: StackReading,
    member: Component,
    directory: string,
  ): Promise<void> {
    if (reading.within.length >= MAX_DEPTH) {
      this.found.limitsReached.push({
        limit: 'moduleDepth',
        at: member.origin.path,
      });
      return;
    }
    this.found.called.add(directory);
    await this.readStack({
      ...reading,
      directory,
      deployment: {
        ...reading.deployment,
        inputs:
          member.setElsewhere || member.isUnclear ? undefined : member.values,
      },
      within: [...reading.within, labelOf(member)],
    });
  }

  /** Reads a component; what it gives out, where that can be told. */
  private async readComponent(
    { root, deployment, within }: StackReading,
    member: Component,
  ): Promise<ConfigValue | undefined> {
    const { source, origin, isUnclear } = member;
    if (this.found.sets.length >= this.most) {
      this.found.limitsReached.push({ limit: 'files', at: origin.path });
      return undefined;
    }
    const label = [...within, labelOf(member)].join('.');
    const sets = await readCalledModule(this.reader, this.dialects, {
      ...member,
      root,
      environment: deployment.name,
      part: label,
    });
    this.found.sets.push(
      ...sets.map(set =>
        isUnclear ? perhaps(set, `for_each of ${label}`) : set,
      ),
    );
    if (source.kind !== 'folder') {
      return undefined;
    }
    this.found.called.add(source.directory);
    const [set, ...others] = sets;
    return others.length > 0 || isUnclear
      ? undefined
      : objectValue(
          new Map(
            set.configuration.outputs.map(({ name, value }) => [name, value]),
          ),
          origin,
        );
  }
}

/**
 * What the Terraform Stacks of a repository declare: every component of a stack is a root module of its own, once for each
 * deployment, with the inputs that the deployment and the stack give it.
 *
 * Source: https://developer.hashicorp.com/terraform/language/stacks
 *
 * @param most - so many components are read
 */
export async function stackSets(
  reader: ConfigurationReader,
  folders: readonly Folder[],
  dialects: Dialects,
  most: number,
): Promise<StackSets> {
  return new StackReader(reader, folders, dialects, most).read();
}
