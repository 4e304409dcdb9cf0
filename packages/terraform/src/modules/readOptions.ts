import { KnownFunctions } from '../evaluate';
import { SyntaxFile } from '../syntax';
import { ConfigValue } from '../values';
import { Dialect } from './configurationFiles';
import { KnownModules } from './knownModules';
import { ReadLimits } from './limits';

/**
 * What one reader reads with.
 *
 * @public
 */
export interface ReaderOptions {
  /** Modules from elsewhere of which it is known what they declare. */
  knownModules?: KnownModules;
  /** Functions from outside the language, such as those of providers. */
  knownFunctions?: KnownFunctions;
  /** The bounds of all that the reader reads; the default ones unless given. */
  limits?: Partial<ReadLimits>;
}

/**
 * A file that something puts into the folder of a root module before Terraform runs.
 *
 * @public
 */
export interface PlacedFile {
  /** Its name in the folder; a file of that name there is not read. */
  name: string;
  /** What it says, with the path and lines of where that is written. */
  file: SyntaxFile;
}

/**
 * Which root module is read, and with which values.
 *
 * @public
 */
export interface RootOptions {
  /** The folder of the root module; the root of the file access unless given. */
  directory?: string;
  /** Who reads it, which decides about `.tofu` files; Terraform unless given. */
  dialect?: Dialect;
  /** Names the reading in each target, where what several read is looked at together. */
  reading?: string;
  /** Values of variables, which go before those of every file; plain JSON values. */
  variables?: Readonly<Record<string, unknown>>;
  /** Values of variables that were evaluated elsewhere, known or not; they go before all others. */
  values?: ReadonlyMap<string, ConfigValue>;
  /** Whether something that is not read may set the variables that nothing here sets: none then has its default. */
  setElsewhere?: boolean;
  /** Files of configuration that are put into its folder. */
  files?: readonly PlacedFile[];
  /** Files of variables besides `terraform.tfvars` and `*.auto.tfvars`, as with `-var-file`; paths under the root. */
  varFiles?: readonly string[];
  /** What `terraform.workspace` is; unknown unless given. */
  workspace?: string;
}

/**
 * How a configuration is read.
 *
 * @public
 */
export interface ReadOptions extends ReaderOptions, RootOptions {}
