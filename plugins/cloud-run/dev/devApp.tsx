import { createApp } from '@backstage/frontend-defaults';
import {
  ApiBlueprint,
  PageBlueprint,
  createFrontendPlugin,
} from '@backstage/frontend-plugin-api';
import { cloudRunApiRef } from '../src/api';
import { cloudRunPlugin } from '../src/plugin';
import { devApi } from './devApi';

const api = ApiBlueprint.make({
  params: defineParams =>
    defineParams({ api: cloudRunApiRef, deps: {}, factory: () => devApi }),
});

const fixturesPlugin = createFrontendPlugin({
  pluginId: 'fixtures',
  title: 'Fixtures',
  extensions: [
    PageBlueprint.make({
      params: {
        path: '/',
        loader: () =>
          import('./FixturesPage').then(module => <module.FixturesPage />),
      },
    }),
  ],
});

/** The card and the tab in every state, without a backend. */
export const devApp = createApp({
  features: [
    cloudRunPlugin.withOverrides({ extensions: [api] }),
    fixturesPlugin,
  ],
});
