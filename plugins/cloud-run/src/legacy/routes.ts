import { createExternalRouteRef } from '@backstage/core-plugin-api';

/** The tab, as seen from the card: an app may have the one without the other. */
export const linkedContentRouteRef = createExternalRouteRef({
  id: 'cloud-run:linked-content',
  optional: true,
  defaultTarget: 'cloud-run.entityContent',
});
