import { createApp } from '@backstage/frontend-defaults';
import { navigationModule } from './modules/navigation';

/**
 * The example portal. Its plugins are the frontend plugins among the
 * dependencies of this package, found through `app.packages: all`.
 */
export const app = createApp({ features: [navigationModule] });
