import { renderInTestApp } from '@backstage/frontend-test-utils';
import { Stepper } from '@backstage/plugin-scaffolder-react/alpha';
import { Locale, OPEN_POLICY } from 'backstage-plugin-cloud-run-common';
import { CloudRunApi, cloudRunApiRef } from '../../api';
import { environmentsField, networkField, summaryField } from '../fields';
import { previewFiles } from './fixtures';
import { manifest } from './manifest';

/** Renders the scaffolder's own stepper with the fields of the plugin in it. */
export function renderStepper(
  options: {
    api?: Partial<CloudRunApi>;
    values?: Record<string, unknown>;
    locale?: Locale;
  } = {},
) {
  const onCreate = jest.fn(async () => {});
  const api: CloudRunApi = {
    getEntityPosture: async () => {
      throw new Error('The form asks for no entity');
    },
    getPolicy: async () => OPEN_POLICY,
    getRules: async () => {
      throw new Error('The form judges by itself');
    },
    previewService: async () => ({ files: previewFiles, deployments: [] }),
    ...options.api,
  };
  const view = renderInTestApp(
    <Stepper
      manifest={manifest}
      extensions={[networkField, environmentsField, summaryField].map(
        field => ({ ...field, schema: field.schema.schema }),
      )}
      initialState={JSON.parse(
        JSON.stringify(options.values ?? { name: 'shop' }),
      )}
      onCreate={onCreate}
    />,
    {
      apis: [[cloudRunApiRef, api]],
      config: {
        app: {
          baseUrl: 'http://localhost:3000',
          extensions: [
            {
              'api:app/app-language': {
                config: {
                  availableLanguages: ['en', 'ja'],
                  defaultLanguage: options.locale ?? 'en',
                },
              },
            },
          ],
        },
      },
    },
  );
  return { view, onCreate };
}
