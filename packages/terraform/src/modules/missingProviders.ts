import { LoadedModules } from './loader';
import { Declared } from './moduleSource';
import { Problems } from './problems';
import {
  handedProviders,
  namedProviderKey,
  providerKeysOf,
} from './providerKeys';

/**
 * Reports each resource that names a configuration of its provider which its module does not have, and each module
 * call that hands one on. A project and region that only the provider would say are then not known.
 */
export function reportMissingProviders(
  modules: LoadedModules,
  problems: Problems,
): void {
  for (const source of modules.all()) {
    const keys = providerKeysOf(source);
    const report = ({ path, block }: Declared, key: string | undefined) => {
      if (key?.includes('.') && !keys.has(key)) {
        problems.report(
          path,
          'Unknown provider',
          `The provider ${key} is not configured here, so its project and region are not known.`,
          block.line,
          'warning',
        );
      }
    };
    source.resources.forEach(resource =>
      report(resource, namedProviderKey(resource)),
    );
    source.moduleCalls.forEach(call =>
      handedProviders(call).forEach(key => report(call, key)),
    );
  }
}
