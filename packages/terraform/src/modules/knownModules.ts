import { parseNative } from '../syntax';
import { ModuleSource, moduleSource } from './moduleSource';

/**
 * A module from elsewhere of which it is known what it declares, so that its code need not be at hand.
 *
 * @public
 */
export interface KnownModule {
  /** Names it in the paths of what it declares. */
  name: string;
  /** What it declares, as Terraform configuration in native syntax. */
  configuration: string;
}

/**
 * Finds a module that is known by its source as a call writes it, such as `terraform-aws-modules/vpc/aws`; undefined
 * where the source is of none.
 *
 * @public
 */
export type KnownModules = (source: string) => KnownModule | undefined;

/** No file of a repository has such a path. */
const PREFIX = 'known-module:';

/**
 * Whether a path stands for what a known module declares, and for no file that was read.
 *
 * @public
 */
export function isKnownModulePath(path: string): boolean {
  return path.startsWith(PREFIX);
}

const parsed = new WeakMap<KnownModule, ModuleSource>();

/** What a known module declares; each is parsed once. */
export function knownModuleSource(module: KnownModule): ModuleSource {
  const found = parsed.get(module);
  if (found) {
    return found;
  }
  const path = `${PREFIX}${module.name}`;
  const source = moduleSource(path, [parseNative(path, module.configuration)]);
  parsed.set(module, source);
  return source;
}
