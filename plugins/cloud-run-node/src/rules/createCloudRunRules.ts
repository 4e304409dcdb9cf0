import {
  BackendFeature,
  ExtensionPoint,
  createBackendFeatureLoader,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { Rule } from 'backstage-plugin-cloud-run-common';
import {
  CloudRunRulesExtensionPoint,
  cloudRunRulesExtensionPoint,
  scaffolderCloudRunRulesExtensionPoint,
} from './extensionPoints';

/**
 * What a backend is to judge by besides the plugin's own rules.
 *
 * @public
 */
export interface CloudRunRulesOptions {
  /** Names the modules in logs and errors, such as `lantern-rules`. */
  moduleId: string;
  rules: readonly Rule[];
}

function moduleOf(
  pluginId: string,
  extensionPoint: ExtensionPoint<CloudRunRulesExtensionPoint>,
  { moduleId, rules }: CloudRunRulesOptions,
): BackendFeature {
  return createBackendModule({
    pluginId,
    moduleId,
    register(env) {
      env.registerInit({
        deps: { collection: extensionPoint },
        async init({ collection }) {
          collection.addRules(...rules);
        },
      });
    },
  });
}

/**
 * A backend feature that adds an organisation's rules to entity pages, previews and the scaffolder's actions, so that
 * all of them say the same. A backend with the scaffolder needs the scaffolder module of the Cloud Run plugin for it.
 *
 * @public
 */
export function createCloudRunRules(
  options: CloudRunRulesOptions,
): BackendFeature {
  return createBackendFeatureLoader({
    *loader() {
      yield moduleOf('cloud-run', cloudRunRulesExtensionPoint, options);
      yield moduleOf(
        'scaffolder',
        scaffolderCloudRunRulesExtensionPoint,
        options,
      );
    },
  });
}
