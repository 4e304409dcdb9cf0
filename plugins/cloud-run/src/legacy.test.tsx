import { EntityProvider } from '@backstage/plugin-catalog-react';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  CLOUD_RUN_RULES,
  OPEN_POLICY,
  listRules,
} from 'backstage-plugin-cloud-run-common';
import { Route, Routes } from 'react-router-dom';
import { cloudRunApiRef } from './api';
import { entityContentRouteRef, linkedRulesRouteRef } from './routes';
import {
  CloudRunRulesPage,
  EntityCloudRunCard,
  EntityCloudRunContent,
  cloudRunPlugin,
  isCloudRunAvailable,
} from './legacy';
import { fixtureApi } from './__testUtils__/FixtureApi';
import * as fixtures from './__testUtils__/fixtures';

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

  it('shows the page of rules', async () => {
    const listing = fixtureApi({
      getRules: async () => listRules(CLOUD_RUN_RULES, OPEN_POLICY),
    });
    await renderInTestApp(
      <TestApiProvider apis={[[cloudRunApiRef, listing]]}>
        <Routes>
          <Route path="/" element={<CloudRunRulesPage />} />
        </Routes>
      </TestApiProvider>,
    );
    expect(
      await screen.findByText(CLOUD_RUN_RULES[0].text.en.title),
    ).toBeInTheDocument();
  });

  it('leads from a finding to its rule', async () => {
    const user = userEvent.setup();
    const backOffice = fixtureApi({
      getEntityPosture: async () => fixtures.postureOf(fixtures.backOffice),
    });
    await renderInTestApp(
      <TestApiProvider apis={[[cloudRunApiRef, backOffice]]}>
        <EntityProvider entity={fixtures.backOffice}>
          <EntityCloudRunCard />
        </EntityProvider>
      </TestApiProvider>,
      { mountedRoutes: { '/our/rules': linkedRulesRouteRef } },
    );
    await user.click(
      (
        await screen.findAllByRole('button', { name: /^Critical/ })
      )[0],
    );
    expect(
      screen.getByRole('link', { name: 'About this rule' }),
    ).toHaveAttribute('href', expect.stringMatching(/^\/our\/rules#ingress\//));
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
