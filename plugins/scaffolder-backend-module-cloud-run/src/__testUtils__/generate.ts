import { mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { JsonObject } from '@backstage/types';
import { OPEN_POLICY } from 'backstage-plugin-cloud-run-common';
import { RenderedFile, readSkeleton } from 'backstage-plugin-cloud-run-node';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  GenerateServiceActionOptions,
  createGenerateServiceAction,
} from '../actions/createGenerateServiceAction';
import { TEMPLATE_DIRECTORY } from './template';

/** What the action runs with, and on. */
export interface GenerateOptions
  extends Partial<Omit<GenerateServiceActionOptions, 'reader'>> {
  /** Changes the template, a copy of which it is given. */
  edit?(template: string): Promise<void>;
  /** What earlier steps have put into the workspace, by path. */
  workspace?: Record<string, string>;
}

async function copyOfTemplate(
  directory: string,
  edit: (template: string) => Promise<void>,
): Promise<string> {
  const template = path.join(directory, 'template');
  await cp(TEMPLATE_DIRECTORY, template, { recursive: true });
  await edit(template);
  return template;
}

async function fill(directory: string, files: Record<string, string>) {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(directory, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}

/** Runs the action as the scaffolder would and gives the files it wrote. */
export async function generate(
  input: JsonObject,
  { edit, workspace = {}, ...options }: GenerateOptions = {},
): Promise<RenderedFile[]> {
  const action = createGenerateServiceAction({
    reader: mockServices.urlReader.mock(),
    integrations: ScmIntegrations.fromConfig(new ConfigReader({})),
    policy: OPEN_POLICY,
    failOn: 'never',
    ...options,
  });
  const directory = await mkdtemp(path.join(tmpdir(), 'cloud-run-'));
  try {
    const workspacePath = path.join(directory, 'workspace');
    await fill(workspacePath, workspace);
    const template = edit
      ? await copyOfTemplate(directory, edit)
      : TEMPLATE_DIRECTORY;
    await action.handler({
      ...createMockActionContext<Parameters<typeof action.handler>[0]['input']>(
        {
          workspacePath,
          templateInfo: {
            entityRef: 'template:default/cloud-run-service',
            baseUrl: pathToFileURL(
              path.join(template, 'template.yaml'),
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
