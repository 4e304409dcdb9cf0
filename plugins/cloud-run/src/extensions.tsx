import {
  ApiBlueprint,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { RiCloudLine } from '@remixicon/react';
import { CloudRunClient, cloudRunApiRef } from './api';
import { cloudRunEntityFilter } from './entityFilter';
import { messages } from './messages/en';
import { entityContentRouteRef } from './routes';

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
    title: messages.content.title,
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
