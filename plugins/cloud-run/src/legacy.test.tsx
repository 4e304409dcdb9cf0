import { EntityProvider } from '@backstage/plugin-catalog-react';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import { Route, Routes } from 'react-router-dom';
import { cloudRunApiRef } from './api';
import { entityContentRouteRef } from './routes';
import {
  EntityCloudRunCard,
  EntityCloudRunContent,
  cloudRunPlugin,
  isCloudRunAvailable,
} from './legacy';
import { fixtureApi } from './testing/FixtureApi';
import * as fixtures from './testing/fixtures';

const api = fixtureApi({
  getEntityPosture: async () => fixtures.postureOf(fixtures.storefront),
});

describe('the legacy entry point', () => {
  it('shows the card', async () => {
    await renderInTestApp(
      <TestApiProvider apis={[[cloudRunApiRef, api]]}>
        <EntityProvider entity={fixtures.storefront}>
          <EntityCloudRunCard />
        </EntityProvider>
      </TestApiProvider>,
    );
    expect(
      await screen.findByRole('heading', { name: 'Public' }),
    ).toBeInTheDocument();
  });

  it('shows the tab', async () => {
    await renderInTestApp(
      <TestApiProvider apis={[[cloudRunApiRef, api]]}>
        <EntityProvider entity={fixtures.storefront}>
          <Routes>
            <Route path="/" element={<EntityCloudRunContent />} />
          </Routes>
        </EntityProvider>
      </TestApiProvider>,
      { mountedRoutes: { '/network': entityContentRouteRef } },
    );
    expect(
      await screen.findByRole('heading', { name: 'How storefront is reached' }),
    ).toBeInTheDocument();
  });

  it('knows which entities it is for', () => {
    expect(isCloudRunAvailable(fixtures.sparse)).toBe(true);
    expect(isCloudRunAvailable(fixtures.unrelated)).toBe(false);
  });

  it('brings the client of the backend', () => {
    expect([...cloudRunPlugin.getApis()].map(({ api: ref }) => ref.id)).toEqual(
      ['plugin.cloud-run.service'],
    );
  });
});
