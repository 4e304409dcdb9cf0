import { posix } from 'path';
import { ConfigValue } from 'backstage-cloud-run-terraform';
import { CalledSource } from '../modules';
import { repositoryPath } from './machinePaths';
import { TerragruntConfiguration } from './terragruntConfiguration';

/** What is known of a source as written. */
function textOf(value: ConfigValue): string | undefined {
  return value.kind === 'string' ? value.value : undefined;
}

/** A module of a registry, as Terraform calls it: `tfr://HOST/NAMESPACE/NAME/PROVIDER//FOLDER?version=VERSION`. */
function registryModule(source: string): CalledSource | undefined {
  const match = /^tfr:\/\/([^/]*)\/([^?]+)(?:\?version=(.+))?$/.exec(source);
  if (!match) {
    return undefined;
  }
  const [, host, name, version] = match;
  return {
    kind: 'elsewhere',
    source:
      host === '' || host === 'registry.terraform.io'
        ? name
        : `${host}/${name}`,
    version,
  };
}

/** Whether a source is a path, rather than the address of something elsewhere. */
function isPath(source: string): boolean {
  return (
    /^\.{1,2}(\/|$)|^\//.test(source) ||
    (!/^[a-z0-9+]+::|^[a-z0-9+]+:\/\/|^git@|^[^/]+\.[a-z]+\//i.test(source) &&
      !source.includes('?'))
  );
}

/**
 * Where the code of a module is that Terragrunt runs. A path is one from the folder that is run.
 *
 * @param directory - the folder that is run
 * @param isModule - whether a folder of the repository holds configuration
 */
export function moduleSourceOf(
  { source }: TerragruntConfiguration,
  directory: string,
  isModule: (directory: string) => boolean,
): CalledSource {
  if (!source) {
    return { kind: 'folder', directory };
  }
  const text = textOf(source.value);
  if (text === undefined) {
    return { kind: 'unclear' };
  }
  const registry = registryModule(text);
  if (registry) {
    return registry;
  }
  if (!isPath(text)) {
    return { kind: 'elsewhere', source: text };
  }
  const path = text.replace(/\?.*$/, '').replace(/\/\//, '/');
  const candidates = [directory, source.folder].flatMap(
    from => repositoryPath(path, from) ?? [],
  );
  const found = candidates.find(isModule) ?? candidates[0];
  return found === undefined
    ? { kind: 'unclear' }
    : { kind: 'folder', directory: posix.normalize(found).replace(/^\.$/, '') };
}
