import {
  CLOUD_RUN_RULES,
  OPEN_POLICY,
} from 'backstage-plugin-cloud-run-common';
import {
  ContinuousIntegration,
  generateService,
  parseGenerateInput,
  readSkeleton,
  templateIdentityOf,
} from 'backstage-plugin-cloud-run-node';
import { resolve } from 'node:path';
import { generateStepOf } from '../template/generateStep';
import { readTemplate } from '../template/readTemplate';
import { Generated, Trial } from './trial';

/** Gives what a template makes of a trial. */
export type TemplateGenerator = (
  trial: Trial,
  ci: ContinuousIntegration,
) => Promise<Generated>;

/** What the template itself says of its services, whatever a person enters. */
function fixedInput(input: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(input).filter(
      ([, value]) => !/\$\{\{/.test(JSON.stringify(value) ?? ''),
    ),
  );
}

/**
 * The generator of the template in a directory.
 *
 * @throws InputError that says why the template cannot be used
 */
export async function templateGenerator(
  directory: string,
): Promise<TemplateGenerator> {
  const template = await readTemplate(directory);
  const fixed = fixedInput(generateStepOf(template).input);
  const skeleton = await readSkeleton(
    resolve(directory, String(fixed.skeleton ?? 'skeleton')),
  );
  return async (trial, ci) => {
    const { definition, copyWithoutTemplating } = parseGenerateInput({
      ...trial.definition,
      ...fixed,
    });
    const { files, deployments } = await generateService(definition, skeleton, {
      rules: CLOUD_RUN_RULES,
      policy: OPEN_POLICY,
      today: new Date().toISOString().slice(0, 10),
      template: templateIdentityOf(template.metadata),
      ci,
      render: { copyWithoutTemplating },
    });
    return {
      trial,
      files,
      deployments: deployments.map(({ deployment }) => deployment),
    };
  };
}
