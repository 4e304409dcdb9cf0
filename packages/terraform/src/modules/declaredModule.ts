import { Diagnostic } from '../syntax';
import { Origin } from '../values';
import { LimitHit } from './limits';
import { Declared, ModuleSource, plainText } from './moduleSource';
import { isLocalSource, pathUnder } from './paths';
import { Problems } from './problems';
import { requiredProviders } from './providerKeys';

/**
 * A variable that a module declares.
 *
 * @public
 */
export interface DeclaredVariable {
  name: string;
  /** Whether whoever uses the module has to give it a value. */
  required: boolean;
  origin: Origin;
}

/**
 * The call of a module as it is written.
 *
 * @public
 */
export interface DeclaredModuleCall {
  name: string;
  /** Where its code comes from; undefined where that is missing or no plain text. */
  source?: string;
  version?: string;
  /** The folder that is called, where the source is one beside the caller and inside what is read. */
  directory?: string;
  origin: Origin;
}

/**
 * Where the state of a root module is kept: the type of its backend, `cloud` for HCP Terraform.
 *
 * @public
 */
export interface DeclaredBackend {
  type: string;
  origin: Origin;
}

/**
 * What the files of a folder declare, without evaluating any of it.
 *
 * @public
 */
export interface DeclaredModule {
  directory: string;
  variables: readonly DeclaredVariable[];
  moduleCalls: readonly DeclaredModuleCall[];
  backend?: DeclaredBackend;
  /** The local names of the providers that it requires. */
  requiredProviders: readonly string[];
  /** Whether it configures providers, as root modules do. */
  configuresProviders: boolean;
  /** Whether the folder holds files that only OpenTofu reads, so that it may be another module for OpenTofu. */
  hasOpenTofuFiles: boolean;
  diagnostics: readonly Diagnostic[];
  limitsReached: readonly LimitHit[];
}

/**
 * The names of the variables that a file sets.
 *
 * @public
 */
export interface VariablesFile {
  path: string;
  names: readonly string[];
  diagnostics: readonly Diagnostic[];
}

function originOf({ path, block }: Declared): Origin {
  return { path, line: block.line };
}

function declaredCall(
  directory: string,
  name: string,
  call: Declared,
): DeclaredModuleCall {
  const source = plainText(call.block, 'source');
  return {
    name,
    source,
    version: plainText(call.block, 'version'),
    directory:
      source !== undefined && isLocalSource(source)
        ? pathUnder(directory, source)
        : undefined,
    origin: originOf(call),
  };
}

function declaredBackend({
  path,
  block,
}: Declared): DeclaredBackend | undefined {
  const found = block.body.blocks.find(
    ({ type }) => type === 'backend' || type === 'cloud',
  );
  return (
    found && {
      type: found.labels[0] ?? found.type,
      origin: { path: found.path ?? path, line: found.line },
    }
  );
}

/** What a module declares as its caller sees it. */
export function declaredModule(
  source: ModuleSource,
  hasOpenTofuFiles: boolean,
  problems: Problems,
): DeclaredModule {
  const { directory, variables, moduleCalls, settings, diagnostics } = source;
  const { providers } = source;
  return {
    directory,
    variables: [...variables].map(([name, declared]) => ({
      name,
      required: !declared.block.body.attributes.has('default'),
      origin: originOf(declared),
    })),
    moduleCalls: [...moduleCalls].map(([name, call]) =>
      declaredCall(directory, name, call),
    ),
    backend: settings.map(declaredBackend).find(found => found !== undefined),
    requiredProviders: settings.flatMap(({ block }) =>
      requiredProviders(block).map(({ name }) => name),
    ),
    configuresProviders: providers.length > 0,
    hasOpenTofuFiles,
    diagnostics: [...diagnostics, ...problems.diagnostics],
    limitsReached: problems.limitsReached,
  };
}
