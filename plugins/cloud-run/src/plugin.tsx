import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import { RiCloudLine } from '@remixicon/react';
import {
  cloudRunApi,
  entityCloudRunCard,
  entityCloudRunContent,
} from './extensions';
import { cloudRunFormFields } from './form';
import { entityContentRouteRef } from './routes';

/**
 * Shows on entity pages how Cloud Run services are reached, who may call them and where their traffic leaves,
 * and asks for the same in the create form.
 *
 * @public
 */
export const cloudRunPlugin = createFrontendPlugin({
  pluginId: 'cloud-run',
  title: 'Cloud Run',
  icon: <RiCloudLine />,
  info: { packageJson: () => import('../package.json') },
  routes: { entityContent: entityContentRouteRef },
  extensions: [
    cloudRunApi,
    entityCloudRunCard,
    entityCloudRunContent,
    ...cloudRunFormFields,
  ],
});
