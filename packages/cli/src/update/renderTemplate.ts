import { InputError, toError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import {
  Answers,
  Migration,
  Tree,
  parseMigrations,
} from 'backstage-template-update';
import { Policy, Rule } from 'backstage-plugin-cloud-run-common';
import {
  ContinuousIntegration,
  generateService,
  parseGenerateInput,
  readSkeleton,
  templateIdentityOf,
} from 'backstage-plugin-cloud-run-node';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { checkParameters } from '../template/checkParameters';
import { generateStepOf } from '../template/generateStep';
import { Template, readTemplate } from '../template/readTemplate';
import { renderStepInput } from '../template/renderStepInput';
import { withDefaults } from '../template/withDefaults';

/** What a template is rendered with besides the answers. */
export interface RenderingContext {
  rules: readonly Rule[];
  policy: Policy;
  today: string;
  ci: ContinuousIntegration;
}

/** What the step that generates is given whatever a person answers. */
function fixedInput({ input }: Template['spec']['steps'][number]) {
  return Object.fromEntries(
    Object.entries(input).filter(
      ([, value]) => !/\$\{\{/.test(JSON.stringify(value) ?? ''),
    ),
  );
}

/** The answers to a template's form as the step that generates takes them. */
export async function answersOfForm(
  directory: string,
  values: JsonObject,
): Promise<Answers> {
  const template = await readTemplate(directory);
  const parameters = withDefaults(template.spec.parameters, values);
  checkParameters(template.spec.parameters, parameters);
  const { definition } = parseGenerateInput(
    renderStepInput(generateStepOf(template), parameters),
  );
  return { ...definition };
}

/** How a template changes answers that were given to an older version of it. */
export async function migrationsOf(directory: string): Promise<Migration[]> {
  const path = join(directory, 'migrations.yaml');
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch {
    return [];
  }
  try {
    return parseMigrations(parse(text));
  } catch (error) {
    throw new InputError(`${path} cannot be used: ${toError(error).message}`);
  }
}

/** What a template makes of answers, as a tree. */
export async function renderTemplate(
  directory: string,
  answers: Answers,
  { ci, ...judging }: RenderingContext,
): Promise<{ tree: Tree; version: string | undefined }> {
  const template = await readTemplate(directory);
  const input = parseGenerateInput({
    ...answers,
    ...fixedInput(generateStepOf(template)),
  });
  const identity = templateIdentityOf(template.metadata);
  const { files } = await generateService(
    input.definition,
    await readSkeleton(resolve(directory, input.skeleton)),
    {
      ...judging,
      rules: [...judging.rules],
      template: identity,
      ci,
      render: { copyWithoutTemplating: input.copyWithoutTemplating },
    },
  );
  return {
    tree: new Map(
      files.map(({ path, contents, mode }) => [
        path,
        { kind: 'file', content: contents, executable: (mode & 0o100) !== 0 },
      ]),
    ),
    version: identity.version,
  };
}
