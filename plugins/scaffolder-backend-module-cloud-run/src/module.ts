import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { ScmIntegrations } from '@backstage/integration';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import { readFailOn, readPolicy } from 'backstage-plugin-cloud-run-node';
import { createGenerateServiceAction } from './actions/createGenerateServiceAction';

/**
 * Adds `cloud-run:service:generate` to the scaffolder. A policy that cannot be read stops the start.
 *
 * @public
 */
export const scaffolderModuleCloudRun = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'cloud-run',
  register(reg) {
    reg.registerInit({
      deps: {
        actions: scaffolderActionsExtensionPoint,
        config: coreServices.rootConfig,
        reader: coreServices.urlReader,
      },
      async init({ actions, config, reader }) {
        actions.addActions(
          createGenerateServiceAction({
            reader,
            integrations: ScmIntegrations.fromConfig(config),
            policy: readPolicy(config),
            failOn: readFailOn(config),
          }),
        );
      },
    });
  },
});
