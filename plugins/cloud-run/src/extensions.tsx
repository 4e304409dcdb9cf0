import {
  ApiBlueprint,
  PageBlueprint,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { RiCloudLine, RiScales3Line } from '@remixicon/react';
import { CloudRunClient, cloudRunApiRef } from './api';
import { cloudRunEntityFilter } from './entityFilter';
import { titles } from './messages/titles';
import { entityContentRouteRef, rulesRouteRef } from './routes';

/** The client of the Cloud Run backend. */
export const cloudRunApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: cloudRunApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: apis => new CloudRunClient(apis),
    }),
});

/** The card of an entity's overview. */
export const entityCloudRunCard = EntityCardBlueprint.make({
  name: 'network',
  params: {
    type: 'content',
    filter: cloudRunEntityFilter,
    loader: () =>
      import('./components/EntityCloudRunCard/LinkedCard').then(module => (
        <module.LinkedCard />
      )),
  },
});

/** The tab of an entity page. */
export const entityCloudRunContent = EntityContentBlueprint.make({
  params: {
    path: '/cloud-run',
    title: titles.content,
    group: 'deployment',
    icon: <RiCloudLine />,
    filter: cloudRunEntityFilter,
    routeRef: entityContentRouteRef,
    loader: () =>
      import('./components/EntityCloudRunContent').then(module => (
        <module.EntityCloudRunContent />
      )),
  },
});

/** The page of rules. Its header is its own, because a title given here has one language. */
export const rulesPage = PageBlueprint.make({
  name: 'rules',
  params: {
    path: '/cloud-run/rules',
    title: titles.rules,
    icon: <RiScales3Line />,
    routeRef: rulesRouteRef,
    noHeader: true,
    loader: () =>
      import('./components/RulesPage').then(module => <module.RulesPage />),
  },
});
