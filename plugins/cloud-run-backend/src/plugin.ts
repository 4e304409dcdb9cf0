import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { metricsServiceRef } from '@backstage/backend-plugin-api/alpha';
import { ScmIntegrations } from '@backstage/integration';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { cloudRunPermissions } from 'backstage-plugin-cloud-run-common';
import {
  IsolatedProcesses,
  RuleCollection,
  cloudRunRulesExtensionPoint,
  readPolicy,
} from 'backstage-plugin-cloud-run-node';
import { processBounds } from './config/processBounds';
import { CloudRunMetrics } from './metrics/CloudRunMetrics';
import { EntityPostureReader } from './posture/EntityPostureReader';
import { ServicePreviewer } from './preview/ServicePreviewer';
import { TemplateSkeletons } from './preview/TemplateSkeletons';
import { FairQueue } from './queue/FairQueue';
import { RepositoryReader } from './repository';
import { requestLimits } from './config/requestLimits';
import { createRouter } from './router/createRouter';
import { allowedSources, configuredFiles } from './source';

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
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        metrics: metricsServiceRef,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        reader: coreServices.urlReader,
      },
      async init(services) {
        const { config, reader, cache, logger, catalog, permissions } =
          services;
        const { rules } = collection;
        const policy = readPolicy(config, rules);
        const integrations = ScmIntegrations.fromConfig(config);
        const metrics = new CloudRunMetrics(services.metrics);
        const files = configuredFiles(config);
        const bounds = processBounds(config);
        const reading = new IsolatedProcesses(bounds.reading);
        const rendering = new IsolatedProcesses(bounds.rendering);
        services.lifecycle.addShutdownHook(() => {
          reading.stop();
          rendering.stop();
        });
        services.permissionsRegistry.addPermissions(cloudRunPermissions);
        services.httpRouter.use(
          createRouter({
            auditor: services.auditor,
            catalog,
            httpAuth: services.httpAuth,
            permissions,
            policy,
            rules,
            metrics,
            limits: requestLimits(config),
            postures: new EntityPostureReader({
              rules,
              policy,
              integrations,
              sources: {
                allowed: allowedSources(config),
                configuredFiles: files,
              },
              repositories: new RepositoryReader({
                reader,
                integrations,
                cache,
                logger,
                metrics,
                processes: reading,
                queue: new FairQueue({
                  atOnce: bounds.readAtOnce,
                  waiting: 200,
                  waitingOfOne: 20,
                }),
              }),
            }),
            previews: new ServicePreviewer({
              rules,
              policy,
              processes: rendering,
              queue: new FairQueue({ atOnce: 1, waiting: 50, waitingOfOne: 3 }),
              skeletons: new TemplateSkeletons({
                catalog,
                integrations,
                logger,
                permissions,
                reader,
                processes: rendering,
                configuredFiles: files,
              }),
            }),
          }),
        );
      },
    });
  },
});
