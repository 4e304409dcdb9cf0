import { ConfigValue, ModuleStep, Target } from '../values';
import { ModuleInputs } from './moduleCall';
import type { ModuleInstance } from './moduleInstance';
import { Declared } from './moduleSource';

/** A call of a module, and the module where its code is at hand. */
export interface CalledModule {
  declared: Declared;
  target: Target;
  address: string;
  inputs: ModuleInputs;
  instance?: ModuleInstance;
  undecided: readonly string[];
}

/** Where a module's instance stands: its path, who called it, and what it was given. */
export interface ModulePlace {
  path: readonly ModuleStep[];
  caller?: { module: ModuleInstance; declared: Declared };
  /** What a variable was given; undefined where nothing was. */
  input(name: string): ConfigValue | undefined;
  /** What decides how often the module is there, where that is not known. */
  undecided: readonly string[];
}
