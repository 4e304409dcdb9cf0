import { SyntaxFile } from '../syntax';
import { BoundedFiles } from './boundedFiles';
import { collect, outputsOf } from './collect';
import { Configuration } from './configuration';
import { FileAccess } from './fileAccess';
import { DEFAULT_READ_LIMITS } from './limits';
import { loadModules, loadVariableFiles } from './loader';
import { ModuleInstance } from './moduleInstance';
import { moduleSource } from './moduleSource';
import { pathUnder } from './paths';
import { reportMissingModules } from './missingModules';
import { reportMissingProviders } from './missingProviders';
import { Problems } from './problems';
import { ReadOptions } from './readOptions';
import { Registry } from './registry';
import { RequestedFiles } from './requestedFiles';
import { rootVariables } from './rootVariables';

/** A file may say which file to read next; this often at most. */
const MAX_ROUNDS = 4;

/** Evaluates what was read. */
function resolveConfiguration(
  registry: Registry,
  root: string,
  variableFiles: readonly SyntaxFile[],
  variables: Readonly<Record<string, unknown>>,
): Omit<Configuration, 'diagnostics' | 'limitsReached'> {
  const source = registry.modules.in(root) ?? moduleSource(root, []);
  const values = rootVariables(registry, source, variableFiles, variables);
  const module = new ModuleInstance(registry, source, root, {
    path: [],
    input: name => values.get(name),
    undecided: [],
  });
  return { ...collect(module), outputs: outputsOf(module) };
}

/**
 * Reads the Terraform configuration in a folder: its root module and the modules it calls by a local path, evaluated
 * as far as that can be done without running Terraform. Never throws for what the files say: what is wrong is among
 * the diagnostics, what is not known is unknown with the reason, and what is too much is among the bounds reached.
 *
 * @public
 */
export async function readConfiguration(
  access: FileAccess,
  options: ReadOptions = {},
): Promise<Configuration> {
  const limits = { ...DEFAULT_READ_LIMITS, ...options.limits };
  const problems = new Problems();
  const files = new BoundedFiles(access, limits, problems);
  const root = pathUnder('', options.directory ?? '') ?? '';
  const modules = await loadModules(files, root);
  const variableFiles = await loadVariableFiles(
    files,
    root,
    options.varFiles ?? [],
  );
  reportMissingModules(files, modules);
  reportMissingProviders(modules, problems);
  for (let round = 1; ; round++) {
    const found = new Problems();
    const requested = new RequestedFiles(files, root);
    const resolved = resolveConfiguration(
      new Registry(
        modules,
        limits,
        found,
        requested,
        options.workspace,
        options.knownModules,
        options.reading,
      ),
      root,
      variableFiles,
      options.variables ?? {},
    );
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
  }
}
