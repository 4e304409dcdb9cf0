import {
  createApiFactory,
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { CloudRunClient, cloudRunApiRef } from '../api';
import {
  entityContentRouteRef,
  linkedRulesRouteRef,
  rulesRouteRef,
} from '../routes';
import { linkedContentRouteRef } from './routes';

/**
 * The plugin for apps on `@backstage/core-plugin-api`.
 *
 * @public
 */
export const cloudRunPlugin = createPlugin({
  id: 'cloud-run',
  apis: [
    createApiFactory({
      api: cloudRunApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: apis => new CloudRunClient(apis),
    }),
  ],
  routes: { entityContent: entityContentRouteRef, rules: rulesRouteRef },
  externalRoutes: {
    linkedContent: linkedContentRouteRef,
    linkedRules: linkedRulesRouteRef,
  },
});

/**
 * The card of an entity's overview: how its Cloud Run services are reached, in short.
 *
 * @public
 */
export const EntityCloudRunCard = cloudRunPlugin.provide(
  createComponentExtension({
    name: 'EntityCloudRunCard',
    component: {
      lazy: () => import('./LinkedCard').then(module => module.LinkedCard),
    },
  }),
);

/**
 * The tab of an entity page: everything that is known about how its Cloud Run services are reached.
 *
 * @public
 */
export const EntityCloudRunContent = cloudRunPlugin.provide(
  createRoutableExtension({
    name: 'EntityCloudRunContent',
    component: () =>
      import('../components/EntityCloudRunContent').then(
        module => module.EntityCloudRunContent,
      ),
    mountPoint: entityContentRouteRef,
  }),
);

/**
 * The page that explains every rule, such as at `/cloud-run/rules`.
 *
 * @public
 */
export const CloudRunRulesPage = cloudRunPlugin.provide(
  createRoutableExtension({
    name: 'CloudRunRulesPage',
    component: () =>
      import('../components/RulesPage').then(module => module.RulesPage),
    mountPoint: rulesRouteRef,
  }),
);
