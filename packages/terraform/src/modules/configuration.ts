import { Diagnostic } from '../syntax';
import { ConfigBody, ConfigValue, ModuleStep, Origin, Target } from '../values';
import { LimitHit } from './limits';

/**
 * The configuration of a provider: of the root module, or of a module that has its own.
 *
 * @public
 */
export interface ResolvedProvider {
  /** Its local name, such as `google` or `google-beta`. */
  name: string;
  alias?: string;
  modulePath: readonly ModuleStep[];
  body: ConfigBody;
  origin: Origin;
}

/**
 * A provisioner of a resource: what Terraform runs when the resource is created, or before it is destroyed.
 *
 * @public
 */
export interface ResolvedProvisioner {
  /** `local-exec`, `remote-exec`, `file`. */
  type: string;
  when: 'create' | 'destroy';
  /** Its arguments, such as `command`. */
  body: ConfigBody;
  origin: Origin;
}

/**
 * The attributes whose changes Terraform leaves alone, as it writes them: `template[0].labels["team"]`; `all`, or
 * `unknown` where that cannot be read.
 *
 * @public
 */
export type IgnoredChanges = 'all' | 'unknown' | readonly string[];

/**
 * A resource or data source, expanded by `count` and `for_each`.
 *
 * @public
 */
export interface ResolvedResource {
  mode: 'managed' | 'data';
  type: string;
  name: string;
  /** As Terraform writes it. Without a key where `instanceCount` is `unknown`. */
  address: string;
  target: Target;
  modulePath: readonly ModuleStep[];
  body: ConfigBody;
  /** The configuration of its provider, whose project and region hold where the resource names none. */
  provider?: ResolvedProvider;
  /** `unknown` where it cannot be said how many of it there are: none, one or several. */
  instanceCount: 'known' | 'unknown';
  /**
   * What decides how many of it there are, where that is not known: its own repetition and those of the modules
   * around it. Of two resources, one that has all that decides the other is there only where the other is.
   */
  undecided: readonly string[];
  /** What it is replaced together with, where that is written. */
  replaceTriggeredBy?: ConfigValue;
  ignoreChanges: IgnoredChanges;
  /** What is run with it; undefined where that is not known. */
  provisioners: readonly ResolvedProvisioner[] | undefined;
  origin: Origin;
}

/**
 * The call of a module, expanded by `count` and `for_each`.
 *
 * @public
 */
export interface ResolvedModuleCall {
  name: string;
  /** As Terraform writes it: `module.lb["tokyo"]`. */
  address: string;
  target: Target;
  modulePath: readonly ModuleStep[];
  /** Where its code comes from, as written; undefined where that is missing or no plain text. */
  source?: string;
  version?: string;
  /** Whether its code was read, so that its resources are among the configuration's. */
  loaded: boolean;
  /** The inputs by name. */
  inputs: ConfigBody;
  instanceCount: 'known' | 'unknown';
  /** What decides how many of it there are, where that is not known; as of a resource. */
  undecided: readonly string[];
  origin: Origin;
}

/**
 * An output of the root module.
 *
 * @public
 */
export interface ResolvedOutput {
  name: string;
  value: ConfigValue;
  origin: Origin;
}

/**
 * What a folder of Terraform configuration declares, as far as it can be told without running Terraform.
 *
 * @public
 */
export interface Configuration {
  resources: readonly ResolvedResource[];
  moduleCalls: readonly ResolvedModuleCall[];
  providers: readonly ResolvedProvider[];
  outputs: readonly ResolvedOutput[];
  diagnostics: readonly Diagnostic[];
  /** The bounds that were reached. What lies beyond them was not read, so nothing can be said of it. */
  limitsReached: readonly LimitHit[];
}
