import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { ScmIntegrations } from '@backstage/integration';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { cloudRunPermissions } from 'backstage-plugin-cloud-run-common';
import {
  RuleCollection,
  cloudRunRulesExtensionPoint,
  readPolicy,
} from 'backstage-plugin-cloud-run-node';
import { EntityPostureReader } from './posture/EntityPostureReader';
import { RepositoryReader } from './repository';
import { ServicePreviewer } from './preview/ServicePreviewer';
import { TemplateSkeletons } from './preview/TemplateSkeletons';
import { createRouter } from './router/createRouter';

/**
 * The backend of the Cloud Run plugin. Modules add rules of an organisation's own with {@link cloudRunRulesExtensionPoint}.
 *
 * @public
 */
export const cloudRunPlugin = createBackendPlugin({
  pluginId: 'cloud-run',
  register(env) {
    const collection = new RuleCollection();
    env.registerExtensionPoint(cloudRunRulesExtensionPoint, collection);
    env.registerInit({
      deps: {
        auditor: coreServices.auditor,
        cache: coreServices.cache,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        logger: coreServices.logger,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        reader: coreServices.urlReader,
      },
      async init({
        auditor,
        cache,
        catalog,
        config,
        httpAuth,
        httpRouter,
        logger,
        permissions,
        permissionsRegistry,
        reader,
      }) {
        const { rules } = collection;
        const policy = readPolicy(config, rules);
        const integrations = ScmIntegrations.fromConfig(config);
        permissionsRegistry.addPermissions(cloudRunPermissions);
        httpRouter.use(
          createRouter({
            auditor,
            catalog,
            httpAuth,
            permissions,
            policy,
            rules,
            postures: new EntityPostureReader({
              rules,
              policy,
              integrations,
              repositories: new RepositoryReader({ reader, cache, logger }),
            }),
            previews: new ServicePreviewer({
              rules,
              policy,
              skeletons: new TemplateSkeletons({
                catalog,
                integrations,
                reader,
              }),
            }),
          }),
        );
      },
    });
  },
});
