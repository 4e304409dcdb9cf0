import {
  PageBlueprint,
  createFrontendPlugin,
  createRouteRef,
} from '@backstage/frontend-plugin-api';
import { renderTestApp } from '@backstage/frontend-test-utils';
import { screen, within } from '@testing-library/react';
import { navigationModule } from '.';

function pluginWithPage(pluginId: string, title: string) {
  return createFrontendPlugin({
    pluginId,
    extensions: [
      PageBlueprint.make({
        params: {
          path: `/${pluginId}`,
          title,
          icon: <span />,
          routeRef: createRouteRef(),
          loader: async () => <h1>{title}</h1>,
        },
      }),
    ],
  });
}

describe('the sidebar', () => {
  it('has the catalog and create first, other pages by title, settings last', async () => {
    renderTestApp({
      features: [
        navigationModule,
        pluginWithPage('user-settings', 'Settings'),
        pluginWithPage('search', 'Search page'),
        pluginWithPage('zebra', 'Zebra'),
        pluginWithPage('cloud-run', 'Cloud Run'),
        pluginWithPage('scaffolder', 'Create'),
        pluginWithPage('catalog', 'Catalog'),
      ],
    });

    const sidebar = await screen.findByRole('navigation', {
      name: 'sidebar nav',
    });
    const links = within(sidebar)
      .getAllByRole('link')
      .map(link => link.getAttribute('aria-label') ?? link.textContent);

    expect(links).toEqual([
      'Home',
      'Catalog',
      'Create',
      'Cloud Run',
      'Zebra',
      'Settings',
    ]);
  });
});
