import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { ScmIntegrations } from '@backstage/integration';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import {
  RuleCollection,
  readFailOn,
  readPipelineCheck,
  readPolicy,
  scaffolderCloudRunRulesExtensionPoint,
} from 'backstage-plugin-cloud-run-node';
import { createGenerateServiceAction } from './actions/createGenerateServiceAction';

/**
 * Adds `cloud-run:service:generate` to the scaffolder. A policy that cannot be read stops the start. Other modules of
 * the scaffolder add rules of an organisation's own with {@link scaffolderCloudRunRulesExtensionPoint}.
 *
 * @public
 */
export const scaffolderModuleCloudRun = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'cloud-run',
  register(reg) {
    const collection = new RuleCollection();
    reg.registerExtensionPoint(
      scaffolderCloudRunRulesExtensionPoint,
      collection,
    );
    reg.registerInit({
      deps: {
        actions: scaffolderActionsExtensionPoint,
        config: coreServices.rootConfig,
        reader: coreServices.urlReader,
      },
      async init({ actions, config, reader }) {
        const { rules } = collection;
        actions.addActions(
          createGenerateServiceAction({
            reader,
            integrations: ScmIntegrations.fromConfig(config),
            rules,
            policy: readPolicy(config, rules),
            failOn: readFailOn(config),
            check: readPipelineCheck(config),
          }),
        );
      },
    });
  },
});
