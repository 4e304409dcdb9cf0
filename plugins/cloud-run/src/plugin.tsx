import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import { RiCloudLine } from '@remixicon/react';
import {
  cloudRunApi,
  entityCloudRunCard,
  entityCloudRunContent,
  rulesPage,
} from './extensions';
import { cloudRunFormFields } from './form';
import {
  entityContentRouteRef,
  linkedRulesRouteRef,
  rulesRouteRef,
} from './routes';

/**
 * Shows on entity pages how Cloud Run services are reached, who may call them and where their traffic leaves,
 * asks for the same in the create form, and explains the rules that all of it is judged by.
 *
 * @public
 */
export const cloudRunPlugin = createFrontendPlugin({
  pluginId: 'cloud-run',
  title: 'Cloud Run',
  icon: <RiCloudLine />,
  info: { packageJson: () => import('../package.json') },
  routes: { entityContent: entityContentRouteRef, rules: rulesRouteRef },
  externalRoutes: { linkedRules: linkedRulesRouteRef },
  extensions: [
    cloudRunApi,
    entityCloudRunCard,
    entityCloudRunContent,
    rulesPage,
    ...cloudRunFormFields,
  ],
});
