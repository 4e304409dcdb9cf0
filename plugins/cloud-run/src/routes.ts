import { createRouteRef } from '@backstage/core-plugin-api';

/**
 * The tab of an entity page that shows the network in full.
 *
 * @public
 */
export const entityContentRouteRef = createRouteRef({
  id: 'cloud-run:entity-content',
});
