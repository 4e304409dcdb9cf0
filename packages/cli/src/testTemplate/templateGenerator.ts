import { OPEN_POLICY, Policy, Rule } from 'backstage-plugin-cloud-run-common';
import {
  ContinuousIntegration,
  FailOn,
  PipelineCheck,
  generateService,
  parseGenerateInput,
  readSkeleton,
  stoppingFindings,
  stricterOf,
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

/** What the services of a template are judged by. */
export interface TrialPolicy {
  rules: readonly Rule[];
  policy: Policy;
  failOn: FailOn;
  /** Where the pipeline has the network check from. */
  check?: PipelineCheck;
}

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
  { rules, policy, failOn, check }: TrialPolicy,
): Promise<TemplateGenerator> {
  const template = await readTemplate(directory);
  const fixed = fixedInput(generateStepOf(template).input);
  const skeleton = await readSkeleton(
    resolve(directory, String(fixed.skeleton ?? 'skeleton')),
  );
  return async (trial, ci) => {
    const input = parseGenerateInput({ ...trial.definition, ...fixed });
    const { definition } = input;
    const judging = {
      rules,
      policy,
      today: new Date().toISOString().slice(0, 10),
    };
    const { files, deployments, findings } = await generateService(
      definition,
      skeleton,
      {
        ...judging,
        template: templateIdentityOf(template.metadata),
        ci,
        check: input.check ?? check,
        render: { copyWithoutTemplating: input.copyWithoutTemplating },
      },
    );
    const threshold = stricterOf(failOn, input.failOn);
    const isRefused = stoppingFindings(findings, threshold).length > 0;
    return {
      trial,
      files,
      deployments: deployments.map(({ deployment }) => deployment),
      isRefused,
      readBack: {
        ...judging,
        // What nobody can create is still to be rendered as it was chosen.
        ...(isRefused && { policy: OPEN_POLICY }),
        failOn: isRefused ? 'never' : threshold,
        definition,
        deployments,
      },
    };
  };
}
