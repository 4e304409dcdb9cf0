import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import scaffolder from '@backstage/plugin-scaffolder-backend';
import gitea from '@backstage/plugin-scaffolder-backend-module-gitea';
import github from '@backstage/plugin-scaffolder-backend-module-github';
import gitlab from '@backstage/plugin-scaffolder-backend-module-gitlab';
import { JsonObject } from '@backstage/types';
import cloudRun from '../index';
import { TemplateChanges, readTemplateForDryRun } from './template';

/** What the scaffolder's dry-run endpoint answers. */
export interface DryRunAnswer {
  status: number;
  body: {
    error?: { message: string };
    errors?: { message: string; property: string }[];
    log: { body: { message: string; stepId?: string; status?: string } }[];
    directoryContents: {
      path: string;
      base64Content: string;
      executable?: boolean;
    }[];
    output: {
      links: { title: string; url?: string }[];
      text: { title: string; content: string }[];
    };
  };
}

/** A real scaffolder backend with this module, answering dry runs of the template. */
export interface DryRunBackend {
  /** Runs the template, whose files may be changed by their paths. */
  dryRun(values: object, changes?: TemplateChanges): Promise<DryRunAnswer>;
  actions(): Promise<{ id: string; schema?: { input?: object } }[]>;
  stop(): Promise<void>;
}

/** The hosts that the examples and tests publish to. */
const INTEGRATIONS = {
  gitea: [
    {
      host: 'localhost:7008',
      baseUrl: 'http://localhost:7008',
      username: 'portal',
      password: 'portal',
    },
  ],
};

export async function startDryRunBackend(
  config: JsonObject = {},
): Promise<DryRunBackend> {
  const backend = await startTestBackend({
    features: [
      scaffolder,
      cloudRun,
      gitea,
      github,
      gitlab,
      catalogServiceMock.factory(),
      mockServices.rootConfig.factory({
        data: { integrations: INTEGRATIONS, ...config },
      }),
    ],
  });
  const baseUrl = `http://localhost:${backend.server.port()}/api/scaffolder`;
  return {
    async dryRun(values, changes) {
      const template = await readTemplateForDryRun(changes);
      const response = await fetch(`${baseUrl}/v2/dry-run`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ ...template, values, secrets: {} }),
      });
      return { status: response.status, body: await response.json() };
    },
    async actions() {
      return (await fetch(`${baseUrl}/v2/actions`)).json();
    },
    stop: () => backend.stop(),
  };
}
