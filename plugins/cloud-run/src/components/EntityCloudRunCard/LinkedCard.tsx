import { useRouteRef } from '@backstage/frontend-plugin-api';
import { entityContentRouteRef } from '../../routes';
import { EntityCloudRunCard } from './EntityCloudRunCard';

/** The card with a link to the tab, where the app has the tab. */
export function LinkedCard() {
  return (
    <EntityCloudRunCard contentHref={useRouteRef(entityContentRouteRef)?.()} />
  );
}
