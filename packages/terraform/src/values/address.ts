/**
 * One step of the path from the root module to a module: the name of its call, and the key of the instance
 * where the call has `count` or `for_each`.
 *
 * @public
 */
export interface ModuleStep {
  name: string;
  key?: string | number;
}

/**
 * What a reference leads to: a resource, a data source, or the call of a module whose code is not at hand.
 * `key` is left out where there is neither `count` nor `for_each`, and where it is not known which instance is meant.
 * `reading` is the name that the reading of the root module was given: addresses are of one root module alone.
 *
 * @public
 */
export type Target =
  | {
      mode: 'managed' | 'data';
      reading?: string;
      modulePath: readonly ModuleStep[];
      type: string;
      name: string;
      key?: string | number;
    }
  | {
      mode: 'module';
      reading?: string;
      modulePath: readonly ModuleStep[];
      name: string;
      key?: string | number;
    };

function formatKey(key: string | number | undefined): string {
  switch (typeof key) {
    case 'number':
      return `[${key}]`;
    case 'string':
      return `[${JSON.stringify(key)}]`;
    default:
      return '';
  }
}

/**
 * A module path as Terraform writes it, such as `module.network["tokyo"]`; empty for the root module.
 *
 * @public
 */
export function formatModulePath(path: readonly ModuleStep[]): string {
  return path
    .map(({ name, key }) => `module.${name}${formatKey(key)}`)
    .join('.');
}

/**
 * An address as Terraform writes it, such as `module.network.google_compute_network.main[0]`.
 *
 * @public
 */
export function formatAddress(target: Target): string {
  const prefix =
    target.modulePath.length > 0
      ? `${formatModulePath(target.modulePath)}.`
      : '';
  const key = formatKey(target.key);
  switch (target.mode) {
    case 'managed':
      return `${prefix}${target.type}.${target.name}${key}`;
    case 'data':
      return `${prefix}data.${target.type}.${target.name}${key}`;
    case 'module':
      return `${prefix}module.${target.name}${key}`;
    default:
      return target satisfies never;
  }
}
