import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { portalSidebar } from './PortalSidebar';

/** Replaces the app's default navigation with the portal's own sidebar. */
export const navigationModule = createFrontendModule({
  pluginId: 'app',
  extensions: [portalSidebar],
});
