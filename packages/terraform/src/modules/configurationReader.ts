import { SyntaxFile } from '../syntax';
import { BoundedFiles } from './boundedFiles';
import { collect, outputsOf } from './collect';
import { Dialect, holdsOpenTofuFiles } from './configurationFiles';
import { Configuration } from './configuration';
import {
  DeclaredModule,
  VariablesFile,
  declaredModule,
} from './declaredModule';
import { FileAccess } from './fileAccess';
import { Evaluated, Evaluation, FileEvaluation } from './fileEvaluation';
import { DEFAULT_READ_LIMITS } from './limits';
import { LoadedModules, loadModules } from './loader';
import { reportMissingModules } from './missingModules';
import { reportMissingProviders } from './missingProviders';
import { ModuleFolders } from './moduleFolders';
import { ModuleInstance } from './moduleInstance';
import { moduleSource } from './moduleSource';
import { pathUnder } from './paths';
import { Problems } from './problems';
import { ReadBudget } from './readBudget';
import { ReaderOptions, RootOptions } from './readOptions';
import { Registry } from './registry';
import { RequestedFiles } from './requestedFiles';
import { rootVariables } from './rootVariables';
import { loadVariableFiles } from './variableFiles';

/** A file may say which file to read next; this often at most. */
const MAX_ROUNDS = 4;

/** What runs Terraform may have files that lead to files; this far at most. */
const MAX_EVALUATIONS = 16;

/**
 * Reads the root modules of one tree of files, each with as many sets of variables as wanted: every file is read and
 * parsed once, and all of it together keeps within one set of bounds. Never throws for what the files say: what is
 * wrong is among the diagnostics of what was asked for, what is not known is unknown with the reason, and what is too
 * much is among the bounds reached.
 *
 * @public
 */
export class ConfigurationReader {
  /** The files that are read, for whoever reads others of the same tree within the same bounds. */
  readonly files: BoundedFiles;
  private readonly folders = new ModuleFolders();
  private readonly budget: ReadBudget;

  constructor(
    access: FileAccess,
    private readonly options: ReaderOptions = {},
  ) {
    this.files = new BoundedFiles(access, {
      ...DEFAULT_READ_LIMITS,
      ...options.limits,
    });
    this.budget = new ReadBudget(this.files);
  }

  /**
   * What the files of a folder declare, without evaluating any of it: the variables, and the modules that are called,
   * tell root modules from others and which files of variables are whose.
   */
  async module(
    directory: string,
    dialect: Dialect = 'terraform',
  ): Promise<DeclaredModule> {
    const problems = new Problems();
    const files = this.files.reportingTo(problems);
    return declaredModule(
      await this.folders.module(files, directory, dialect),
      holdsOpenTofuFiles(await files.list(directory)),
      problems,
    );
  }

  /** The names that a `.tfvars` or `.tfvars.json` file sets; undefined where there is none that can be read. */
  async variablesFile(path: string): Promise<VariablesFile | undefined> {
    const problems = new Problems();
    const files = this.files.reportingTo(problems);
    const file = await this.folders.file(files, path, 'variables');
    return (
      file && {
        path,
        names: [...file.body.attributes.keys()],
        diagnostics: [...file.diagnostics, ...problems.diagnostics],
      }
    );
  }

  /**
   * Evaluates files that are written in Terraform's language and are none of its configuration, such as those of what
   * runs Terraform. The work is done anew as long as it asks for files that were not read before.
   */
  async evaluating<T>(
    work: (evaluation: Evaluation) => T,
  ): Promise<Evaluated<T>> {
    const problems = new Problems();
    const files = this.files.reportingTo(problems);
    for (let round = 1; ; round++) {
      const requested = new RequestedFiles(files, '');
      const evaluation = new FileEvaluation(
        requested,
        this.folders,
        this.budget,
        problems,
      );
      const result = work(evaluation);
      if (round === MAX_EVALUATIONS || !(await requested.load())) {
        const { diagnostics, limitsReached } = problems;
        return { result, diagnostics, limitsReached };
      }
    }
  }

  /**
   * Reads a root module and the modules it calls by a local path, evaluated as far as that can be done without running
   * Terraform.
   */
  async read(options: RootOptions = {}): Promise<Configuration> {
    const problems = new Problems();
    const files = this.files.reportingTo(problems);
    const root = pathUnder('', options.directory ?? '') ?? '';
    const { dialect = 'terraform' } = options;
    const modules = await loadModules(
      this.folders,
      files,
      root,
      dialect,
      options.files,
    );
    const variableFiles = await loadVariableFiles(
      this.folders,
      files,
      root,
      options.varFiles ?? [],
    );
    reportMissingModules(files, modules, dialect);
    reportMissingProviders(modules, problems);
    for (let round = 1; ; round++) {
      const found = new Problems();
      const requested = new RequestedFiles(files, root);
      const registry = new Registry(
        modules,
        this.budget,
        found,
        requested,
        options.workspace,
        this.options,
        options.reading,
      );
      const resolved = resolve(registry, modules, root, variableFiles, options);
      if (round === MAX_ROUNDS || !(await requested.load())) {
        return {
          ...resolved,
          diagnostics: [
            ...[...modules.all(), ...variableFiles].flatMap(
              ({ diagnostics }) => diagnostics,
            ),
            ...problems.diagnostics,
            ...found.diagnostics,
          ],
          limitsReached: [...problems.limitsReached, ...found.limitsReached],
        };
      }
      registry.discard();
    }
  }
}

/** Evaluates what was read. */
function resolve(
  registry: Registry,
  modules: LoadedModules,
  root: string,
  variableFiles: readonly SyntaxFile[],
  options: RootOptions,
): Omit<Configuration, 'diagnostics' | 'limitsReached'> {
  const source = modules.in(root) ?? moduleSource(root, []);
  const values = rootVariables(registry, source, variableFiles, options);
  const module = new ModuleInstance(registry, source, root, {
    path: [],
    input: name => values.get(name),
    undecided: [],
  });
  return { ...collect(module), outputs: outputsOf(module) };
}
