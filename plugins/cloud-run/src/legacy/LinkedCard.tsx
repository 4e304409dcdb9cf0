import { useRouteRef } from '@backstage/core-plugin-api';
import { EntityCloudRunCard } from '../components/EntityCloudRunCard';
import { linkedContentRouteRef } from './routes';

/** The card with a link to the tab, where the app has the tab. */
export function LinkedCard() {
  return (
    <EntityCloudRunCard contentHref={useRouteRef(linkedContentRouteRef)?.()} />
  );
}
