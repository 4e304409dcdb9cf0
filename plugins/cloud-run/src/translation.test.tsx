import { createApp } from '@backstage/frontend-defaults';
import {
  ApiBlueprint,
  PageBlueprint,
  createFrontendPlugin,
} from '@backstage/frontend-plugin-api';
import { mockApis } from '@backstage/frontend-test-utils';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { render, screen } from '@testing-library/react';
import { cloudRunApiRef } from './api';
import { EntityCloudRunCard } from './components/EntityCloudRunCard';
import { formMessages } from './form/messages';
import formJapanese from './form/translations/ja';
import { messages } from './messages/en';
import { fixtureApi } from './__testUtils__/FixtureApi';
import * as fixtures from './__testUtils__/fixtures';
import japanese from './translations/ja';

jest.setTimeout(90_000);

/** A whole app takes its time to start. */
const PATIENT = { timeout: 20_000 };

/** The card in a whole app, whose language a person has set. */
function renderAppIn(language: string) {
  window.localStorage.setItem('language', language);
  const page = createFrontendPlugin({
    pluginId: 'page',
    extensions: [
      PageBlueprint.make({
        params: {
          path: '/',
          loader: async () => (
            <EntityProvider entity={fixtures.backOffice}>
              <EntityCloudRunCard />
            </EntityProvider>
          ),
        },
      }),
      ApiBlueprint.make({
        params: defineParams =>
          defineParams({
            api: cloudRunApiRef,
            deps: {},
            factory: () =>
              fixtureApi({
                getEntityPosture: async () =>
                  fixtures.postureOf(fixtures.backOffice),
              }),
          }),
      }),
    ],
  });
  const config = mockApis.config({
    data: {
      app: {
        baseUrl: 'http://localhost',
        extensions: [
          { 'sign-in-page:app': false },
          {
            'api:app/app-language': {
              config: { availableLanguages: ['en', 'ja'] },
            },
          },
        ],
      },
      backend: { baseUrl: 'http://localhost' },
    },
  });
  const app = createApp({
    features: [page],
    advanced: { configLoader: async () => ({ config }) },
  });
  return render(app.createRoot());
}

afterEach(() => window.localStorage.clear());

describe('the language of the app', () => {
  it('is Japanese where a person has chosen it, the words of the model among them', async () => {
    renderAppIn('ja');
    expect(
      await screen.findByRole(
        'heading',
        { name: 'Cloud Run のネットワーク' },
        PATIENT,
      ),
    ).toBeInTheDocument();
    expect(
      await screen.findByRole('heading', { name: '公開' }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('heading', { name: '上り（内向き）' }),
    ).toBeInTheDocument();
    expect(
      screen.getAllByRole('button', { name: /^重大/ })[0],
    ).toBeInTheDocument();
    expect(screen.getByRole('img')).toHaveAccessibleDescription(
      expect.stringContaining('インターネット から run.app の URL へ: 通る'),
    );
  });

  it('is English otherwise', async () => {
    renderAppIn('en');
    expect(
      await screen.findByRole(
        'heading',
        { name: 'Cloud Run network' },
        PATIENT,
      ),
    ).toBeInTheDocument();
  });
});

describe('the Japanese texts', () => {
  interface Texts {
    readonly [key: string]: string | Texts;
  }
  const entries = (texts: Texts, prefix = ''): [string, string][] =>
    Object.entries(texts).flatMap(([key, text]): [string, string][] =>
      typeof text === 'string'
        ? [[prefix + key, text]]
        : entries(text, `${prefix}${key}.`),
    );
  const placeholders = (text: string) =>
    [...new Set(text.match(/\{\{\w+\}\}/g) ?? [])].sort();
  const translated: Record<string, string> = { ...japanese, ...formJapanese };
  const english = { ...messages, form: formMessages };

  it.each(entries(english))('%s keeps its placeholders', (key, text) => {
    expect(placeholders(translated[key] ?? '')).toEqual(placeholders(text));
  });
});
