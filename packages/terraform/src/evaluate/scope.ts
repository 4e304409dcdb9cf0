import { TraversalStep } from '../syntax';
import { ConfigValue, Origin, ReferenceValue } from '../values';

/**
 * What bounds the work of evaluating, shared by everything that is evaluated for one configuration.
 *
 * @public
 */
export interface Budget {
  /** Counts work; false where none is left. */
  spend(amount: number): boolean;
  /** How many evaluations are inside each other. */
  depth: number;
}

/**
 * The contents of files that functions ask for.
 *
 * @public
 */
export interface FileContents {
  /** The text of a file; undefined where it is not at hand. */
  text(path: string): string | undefined;
  /** Whether there is a file; undefined where that is not known. */
  exists(path: string): boolean | undefined;
  /** The paths under a directory, relative to it; undefined where they are not known. */
  under(directory: string): readonly string[] | undefined;
}

/**
 * The value that the first steps of a reference lead to, and how many steps that were.
 *
 * @public
 */
export interface Resolved {
  value: ConfigValue;
  steps: number;
}

/**
 * A function from outside the language, such as one of a provider: the value of a call with these arguments, undefined
 * where it is not known.
 *
 * @public
 */
export type KnownFunction = (
  args: readonly ConfigValue[],
  origin: Origin,
) => ConfigValue | undefined;

/**
 * Finds a function from outside the language by its name as calls write it, `provider::google::name_from_id`;
 * undefined where it is not known.
 *
 * @public
 */
export type KnownFunctions = (name: string) => KnownFunction | undefined;

/**
 * What expressions refer to and share in one module.
 *
 * @public
 */
export interface Environment {
  readonly knownFunction?: KnownFunctions;
  readonly budget: Budget;
  readonly files: FileContents;
  /** Resolves a reference that starts with `var`, `local`, `module`, `data`, `path`, `terraform` or a resource type. */
  resolve(
    root: string,
    steps: readonly TraversalStep[],
    origin: Origin,
  ): Resolved;
  /** The attribute of what a reference leads to: its value where the configuration says it. */
  attributeOf(
    reference: ReferenceValue,
    name: string,
    origin: Origin,
  ): ConfigValue;
  /** The value of a function that only these files have; undefined for one that the Terraform language has, or nobody. */
  call?(
    name: string,
    args: readonly ConfigValue[],
    origin: Origin,
  ): ConfigValue | undefined;
}

/**
 * Where an expression is evaluated: its file, its module, and the names around it.
 *
 * @public
 */
export interface Scope {
  readonly path: string;
  readonly environment: Environment;
  readonly names?: Names;
  /** Whether `try` or `can` looks at whether the expression is refused. */
  readonly isTried?: true;
}

/**
 * A name of a scope, and those around it.
 *
 * @public
 */
export interface Names {
  readonly name: string;
  readonly value: ConfigValue;
  readonly outer?: Names;
}

/** The scope of a part of a block, which an override file may have written. */
export function scopeOfNode(scope: Scope, { path }: { path?: string }): Scope {
  return path === undefined || path === scope.path ? scope : { ...scope, path };
}

/**
 * The scope with a name more, such as a loop variable.
 *
 * @public
 */
export function withName(
  scope: Scope,
  name: string,
  value: ConfigValue,
): Scope {
  return { ...scope, names: { name, value, outer: scope.names } };
}

/** The value of a name of the scope; undefined where it has none. */
export function nameInScope(
  scope: Scope,
  name: string,
): ConfigValue | undefined {
  for (let names = scope.names; names; names = names.outer) {
    if (names.name === name) {
      return names.value;
    }
  }
  return undefined;
}
