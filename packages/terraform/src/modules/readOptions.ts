import { KnownModules } from './knownModules';
import { ReadLimits } from './limits';

/**
 * How a configuration is read.
 *
 * @public
 */
export interface ReadOptions {
  /** The folder of the root module; the root of the file access unless given. */
  directory?: string;
  /** Names the reading in each target, where what several read is looked at together. */
  reading?: string;
  /** Values of variables, which go before those of every file; plain JSON values. */
  variables?: Readonly<Record<string, unknown>>;
  /** Files of variables besides `terraform.tfvars` and `*.auto.tfvars`, as with `-var-file`; paths under the root. */
  varFiles?: readonly string[];
  /** What `terraform.workspace` is; unknown unless given. */
  workspace?: string;
  /** Modules from elsewhere of which it is known what they declare. */
  knownModules?: KnownModules;
  limits?: Partial<ReadLimits>;
}
