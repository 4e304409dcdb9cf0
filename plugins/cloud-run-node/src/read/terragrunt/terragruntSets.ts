import {
  ConfigValue,
  ConfigurationReader,
  Diagnostic,
  Evaluation,
  LimitHit,
  PlacedFile,
  objectValue,
} from 'backstage-cloud-run-terraform';
import { ResourceSet } from '../../resources/resource';
import { Folder, pathInside } from '../foldersInside';
import {
  CalledModule,
  CalledSource,
  Dialects,
  RepositoryTree,
  diagnosticAt,
  readCalledModule,
} from '../modules';
import { givenVariables } from './extraVariables';
import { generatedFiles } from './generatedFiles';
import { moduleSourceOf } from './moduleSourceOf';
import {
  HookCommand,
  TerragruntConfiguration,
  mergedConfiguration,
} from './terragruntConfiguration';
import { TerragruntFile } from './terragruntFile';
import { StackMember, membersOf } from './terragruntStacks';

/** Stacks are made of stacks, this deep at most. */
const MAX_STACK_DEPTH = 5;

const NAMES = ['terragrunt.hcl', 'terragrunt.hcl.json'];
const STACK_NAMES = ['terragrunt.stack.hcl'];

/** A folder that Terragrunt runs Terraform for, and the file that says how. */
interface Unit {
  directory: string;
  file: string;
  /** What a stack gives it. */
  values?: ConfigValue;
}

/** What a unit says before anything else is read. */
interface UnitOutline {
  included: readonly string[];
  dependencies: readonly string[];
}

/** What Terragrunt runs in a repository. */
export interface TerragruntSets {
  sets: ResourceSet[];
  /** The folders of the modules that are called. */
  called: Set<string>;
  /** The folders that are run by Terragrunt, and never by Terraform alone. */
  run: Set<string>;
  /** What is run before or after Terraform. */
  hooks: HookCommand[];
  limitsReached: LimitHit[];
}

/** How a module is called, and what is run besides. */
interface UnitReading {
  called: CalledModule;
  hooks: readonly HookCommand[];
}

function fileNamed(
  { path, entries }: Folder,
  wanted: readonly string[],
): string | undefined {
  const name = wanted.find(candidate =>
    entries.some(entry => entry.kind === 'file' && entry.name === candidate),
  );
  return name === undefined ? undefined : pathInside(path, name);
}

function dependenciesOf(file: TerragruntFile): string[] {
  return [
    ...file.dependencies().values(),
    ...file.includes.flatMap(({ file: included }) =>
      included ? dependenciesOf(included) : [],
    ),
  ];
}

/** Reads what Terragrunt runs, each unit after those that it depends on. */
class TerragruntReader {
  readonly found: TerragruntSets = {
    sets: [],
    called: new Set(),
    run: new Set(),
    hooks: [],
    limitsReached: [],
  };
  private readonly units = new Map<string, Unit>();
  private readonly outlines = new Map<string, UnitOutline>();
  private readonly outputs = new Map<string, ConfigValue | undefined>();
  private readonly entries: ReadonlyMap<string, Folder>;
  private readonly dialects: Dialects;

  constructor(
    private readonly reader: ConfigurationReader,
    private readonly folders: readonly Folder[],
    private readonly tree: RepositoryTree,
    private readonly most: number,
  ) {
    this.dialects = new Dialects(reader, tree);
    this.entries = new Map(folders.map(folder => [folder.path, folder]));
  }

  async read(): Promise<TerragruntSets> {
    await this.findUnits();
    const included = new Set<string>();
    for (const [directory, unit] of this.units) {
      const outline = await this.outlineOf(unit);
      this.outlines.set(directory, outline);
      outline.included.forEach(path => included.add(path));
    }
    for (const [directory, { file }] of this.units) {
      if (included.has(file)) {
        this.units.delete(directory);
      }
    }
    for (const directory of [...this.units.keys()]) {
      await this.readUnit(directory);
    }
    return this.found;
  }

  private add(unit: Unit): void {
    if (this.units.size < this.most) {
      this.units.set(unit.directory, unit);
    } else {
      this.found.limitsReached.push({ limit: 'files', at: unit.file });
    }
  }

  private async findUnits(): Promise<void> {
    const templates = new Set<string>();
    for (const folder of this.folders) {
      const file = fileNamed(folder, STACK_NAMES);
      if (file !== undefined) {
        await this.addStack({ directory: folder.path, file }, templates, 0);
      }
    }
    for (const folder of this.folders) {
      const file = fileNamed(folder, NAMES);
      if (file !== undefined && !templates.has(folder.path)) {
        this.add({ directory: folder.path, file });
      }
    }
  }

  private async addStack(
    stack: Unit,
    templates: Set<string>,
    depth: number,
  ): Promise<void> {
    const { result: members } = await this.reader.evaluating(evaluation => {
      const file = this.fileOf(evaluation, stack);
      return file ? membersOf(file) : [];
    });
    for (const member of members) {
      const { kind, directory, template, values } = member;
      const folder =
        template === undefined ? undefined : this.entries.get(template);
      const file =
        folder && fileNamed(folder, kind === 'unit' ? NAMES : STACK_NAMES);
      if (file === undefined) {
        await this.readElsewhere(member);
      } else if (kind === 'unit') {
        templates.add(folder?.path ?? '');
        this.add({ directory, file, values });
      } else if (depth < MAX_STACK_DEPTH) {
        await this.addStack({ directory, file, values }, templates, depth + 1);
      } else {
        this.found.limitsReached.push({ limit: 'moduleDepth', at: file });
      }
    }
  }

  /** What a stack is made of that is not in the repository. */
  private async readElsewhere({
    name,
    directory,
    source,
    values,
    origin,
  }: StackMember): Promise<void> {
    this.found.sets.push(
      ...(await readCalledModule(this.reader, this.dialects, {
        root: directory,
        name,
        source:
          source === undefined
            ? { kind: 'unclear' }
            : { kind: 'elsewhere', source },
        values: values?.kind === 'object' ? values.entries : new Map(),
        setElsewhere: true,
        origin,
      })),
    );
  }

  private fileOf(
    evaluation: Evaluation,
    { file, directory, values }: Unit,
  ): TerragruntFile | undefined {
    const syntax = evaluation.file(file);
    return (
      syntax &&
      new TerragruntFile(
        {
          evaluation,
          values,
          has: path => this.tree.has(path),
          outputsOf: path => this.outputs.get(path),
        },
        syntax,
        { directory, original: directory, depth: 0 },
      )
    );
  }

  private async outlineOf(unit: Unit): Promise<UnitOutline> {
    const { result } = await this.reader.evaluating(evaluation => {
      const file = this.fileOf(evaluation, unit);
      return (
        file && {
          included: mergedConfiguration(file).included,
          dependencies: dependenciesOf(file),
        }
      );
    });
    return result ?? { included: [], dependencies: [] };
  }

  private async readUnit(directory: string): Promise<void> {
    const unit = this.units.get(directory);
    if (!unit || this.outputs.has(directory)) {
      return;
    }
    // Units that depend on each other give each other nothing.
    this.outputs.set(directory, undefined);
    for (const dependency of this.outlines.get(directory)?.dependencies ?? []) {
      await this.readUnit(dependency);
    }
    const reading = await this.readingOf(unit);
    if (!reading) {
      return;
    }
    const { called, hooks } = reading;
    const sets = await readCalledModule(this.reader, this.dialects, called);
    this.found.sets.push(...sets);
    this.found.run.add(directory);
    this.found.hooks.push(...hooks);
    if (called.source.kind === 'folder') {
      this.found.called.add(called.source.directory);
      const [set, ...others] = sets;
      const { outputs } = set.configuration;
      if (others.length === 0) {
        this.outputs.set(
          directory,
          objectValue(
            new Map(outputs.map(({ name, value }) => [name, value])),
            called.origin,
          ),
        );
      }
    }
  }

  private async readingOf(unit: Unit): Promise<UnitReading | undefined> {
    const { result, diagnostics, limitsReached } = await this.reader.evaluating(
      evaluation => {
        const file = this.fileOf(evaluation, unit);
        return file && this.evaluated(evaluation, unit, file);
      },
    );
    this.found.limitsReached.push(...limitsReached);
    return (
      result && {
        ...result,
        called: {
          ...result.called,
          diagnostics: [...diagnostics, ...(result.called.diagnostics ?? [])],
        },
      }
    );
  }

  private evaluated(
    evaluation: Evaluation,
    { directory }: Unit,
    file: TerragruntFile,
  ): UnitReading | undefined {
    const configuration = mergedConfiguration(file);
    const isModule = (folder: string) => this.tree.isModule(folder);
    const source = moduleSourceOf(configuration, directory, isModule);
    const isOwn = !configuration.source;
    if (isOwn && !isModule(directory) && !configuration.setElsewhere) {
      return undefined;
    }
    const module = source.kind === 'folder' ? source.directory : undefined;
    const isBeside = module !== undefined && module !== file.folder;
    const beside = isBeside ? this.filesBeside(evaluation, file.folder) : [];
    const { values, varFiles, setElsewhere } = givenVariables(
      configuration,
      directory,
      module ?? directory,
      found => this.tree.has(found),
    );
    const generated = generatedFiles(
      configuration.generated.values(),
      this.namesIn(module ?? directory),
    );
    return {
      hooks: [...configuration.hooks.values()],
      called: {
        root: directory,
        name: directory.split('/').pop() || 'main',
        source,
        values,
        setElsewhere,
        varFiles: [
          ...(isBeside ? this.variablesBeside(file.folder) : []),
          ...varFiles,
        ],
        files: [...beside, ...generated.files],
        origin: configuration.origin,
        diagnostics: [
          ...configuration.diagnostics,
          ...generated.diagnostics,
          ...this.missing(source, configuration),
        ],
      },
    };
  }

  private missing(
    source: CalledSource,
    configuration: TerragruntConfiguration,
  ): Diagnostic[] {
    const isMissing =
      source.kind === 'folder' && !this.tree.isModule(source.directory);
    return isMissing
      ? [
          diagnosticAt(
            'error',
            configuration.source?.origin ?? configuration.origin,
            'Missing module',
            `The folder ${source.directory} holds no configuration. What it declares is not known.`,
          ),
        ]
      : [];
  }

  private namesIn(directory: string): ReadonlySet<string> {
    const entries = this.entries.get(directory)?.entries ?? [];
    return new Set(entries.map(({ name }) => name));
  }

  /** The files of configuration beside those of Terragrunt, which it puts into the module's folder. */
  private filesBeside(evaluation: Evaluation, folder: string): PlacedFile[] {
    return [...this.namesIn(folder)]
      .filter(name => /\.tf(\.json)?$/.test(name))
      .flatMap(name => {
        const file = evaluation.file(pathInside(folder, name));
        return file ? [{ name, file }] : [];
      });
  }

  private variablesBeside(folder: string): string[] {
    return [...this.namesIn(folder)]
      .filter(name =>
        /^terraform\.tfvars(\.json)?$|\.auto\.tfvars(\.json)?$/.test(name),
      )
      .map(name => pathInside(folder, name));
  }
}

/**
 * What Terragrunt runs in a repository: every folder with a `terragrunt.hcl` that calls a module or holds one is a root
 * module of its own, with the inputs that the file and those it includes give it; so are the units of stacks.
 *
 * @param most - so many units are read
 */
export async function terragruntSets(
  reader: ConfigurationReader,
  folders: readonly Folder[],
  tree: RepositoryTree,
  most: number,
): Promise<TerragruntSets> {
  return new TerragruntReader(reader, folders, tree, most).read();
}
