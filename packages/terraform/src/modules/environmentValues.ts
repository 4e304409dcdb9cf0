import { posix } from 'path';
import { ConfigValue, Origin } from '../values';
import { stringValue, unknownValue } from '../values/build';

/** The value of `path.module` and its like; paths are relative to the root module, where Terraform is run. */
export function pathValue(
  name: string,
  root: string,
  directory: string,
  origin: Origin,
): ConfigValue {
  switch (name) {
    case 'module':
      return stringValue(
        posix.relative(`/${root}`, `/${directory}`) || '.',
        origin,
      );
    case 'root':
      return stringValue('.', origin);
    default:
      return unknownValue(`path.${name}`, origin);
  }
}

/** The value of `terraform.workspace`. */
export function terraformValue(
  name: string,
  workspace: string | undefined,
  origin: Origin,
): ConfigValue {
  return name === 'workspace' && workspace !== undefined
    ? stringValue(workspace, origin)
    : unknownValue(`terraform.${name}`, origin);
}
