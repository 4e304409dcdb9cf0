import { InputError } from '@backstage/errors';
import {
  Locale,
  Problem,
  ServiceDefinition,
  checkInput,
  describeProblem,
  serviceDefinitionSchema,
} from 'backstage-plugin-cloud-run-common';
import { z } from 'zod/v3';
import { FailOn } from '../policy';
import { PipelineCheck, pipelineCheckSchema } from './pipelineCheck';

/** What generating a service takes besides the service's definition. */
const settingsShape = z.object({
  skeleton: z
    .string()
    .min(1)
    .describe(
      'Relative path or absolute URL of the directory whose files are rendered',
    ),
  targetPath: z
    .string()
    .optional()
    .describe(
      'Directory of the workspace that is written to; its root if left out',
    ),
  copyWithoutTemplating: z
    .array(z.string())
    .optional()
    .describe('Globs of files that are copied as they are'),
  repoUrl: z
    .string()
    .optional()
    .describe(
      'Where the repository will be, as the repository picker gives it. The pipeline that fits its host is generated',
    ),
  repositoryHosts: z
    .array(z.string())
    .optional()
    .describe(
      'Types of host the template can publish to, such as github; another one is refused',
    ),
  check: pipelineCheckSchema
    .optional()
    .describe(
      'Where the generated pipeline has the network check from, instead of cloudRun.pipeline.check',
    ),
  failOn: z
    .enum(['critical', 'high', 'medium', 'low', 'info', 'never'])
    .optional()
    .describe(
      'The mildest severity of a finding that stops the generation, where that is stricter than cloudRun.failOn',
    ),
});

/**
 * The input of generating a service, by field, for whoever publishes it as a schema.
 *
 * @public
 */
export const generateInputFields = {
  ...serviceDefinitionSchema.innerType().shape,
  ...settingsShape.shape,
};

/**
 * A checked input of generating a service.
 *
 * @public
 */
export interface GenerateInput {
  definition: ServiceDefinition;
  skeleton: string;
  targetPath?: string;
  copyWithoutTemplating?: string[];
  repoUrl?: string;
  repositoryHosts?: string[];
  check?: PipelineCheck;
  failOn?: FailOn;
}

function listed(problems: Problem[], locale: Locale): string {
  return problems
    .map(
      problem =>
        `\n- ${problem.field || 'the input'}: ${describeProblem(
          problem,
          locale,
        )}`,
    )
    .join('');
}

/**
 * Checks the input of generating a service as a whole.
 *
 * @throws InputError that lists every problem with its field and what to do
 *
 * @public
 */
export function parseGenerateInput(
  input: Record<string, unknown>,
): GenerateInput {
  const answers = Object.entries(input).filter(
    ([field]) => !(field in settingsShape.shape),
  );
  const settings = checkInput(settingsShape.strip(), input);
  const definition = checkInput(
    serviceDefinitionSchema,
    Object.fromEntries(answers),
  );
  if (settings.ok && definition.ok) {
    return { ...settings.value, definition: definition.value };
  }
  const problems = [settings, definition].flatMap(checked =>
    checked.ok ? [] : checked.problems,
  );
  throw new InputError(
    `The service cannot be generated from these answers:${listed(
      problems,
      'en',
    )}`,
  );
}
