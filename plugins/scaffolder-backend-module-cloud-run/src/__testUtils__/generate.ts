import { mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { JsonObject } from '@backstage/types';
import { OPEN_POLICY } from 'backstage-plugin-cloud-run-common';
import { RenderedFile, readSkeleton } from 'backstage-plugin-cloud-run-node';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createGenerateServiceAction } from '../actions/createGenerateServiceAction';
import { TEMPLATE_DIRECTORY } from './template';

/** Runs the action as the scaffolder would and gives the files it wrote. */
export async function generate(input: JsonObject): Promise<RenderedFile[]> {
  const action = createGenerateServiceAction({
    reader: mockServices.urlReader.mock(),
    integrations: ScmIntegrations.fromConfig(new ConfigReader({})),
    policy: OPEN_POLICY,
    failOn: 'never',
  });
  const directory = await mkdtemp(path.join(tmpdir(), 'cloud-run-'));
  try {
    const workspacePath = path.join(directory, 'workspace');
    await action.handler({
      ...createMockActionContext<Parameters<typeof action.handler>[0]['input']>(
        {
          workspacePath,
          templateInfo: {
            entityRef: 'template:default/cloud-run-service',
            baseUrl: pathToFileURL(
              path.join(TEMPLATE_DIRECTORY, 'template.yaml'),
            ).toString(),
            entity: { metadata: { name: 'cloud-run-service' } },
          },
        },
      ),
      createTemporaryDirectory: () =>
        mkdtemp(path.join(directory, 'temporary-')),
      input: JSON.parse(JSON.stringify({ skeleton: './skeleton', ...input })),
    });
    return await readSkeleton(workspacePath);
  } finally {
    await rm(directory, { recursive: true });
  }
}
