import { InputError } from '@backstage/errors';
import {
  ServiceDefinition,
  checkInput,
  describeProblem,
  serviceDefinitionSchema,
} from 'backstage-plugin-cloud-run-common';
import { z } from 'zod/v3';

const requestSchema = z
  .object({
    templateRef: z.string().max(300),
    definition: z.unknown(),
  })
  .strict();

/** What a preview is asked for. */
export interface PreviewRequest {
  templateRef: string;
  definition: ServiceDefinition;
}

/**
 * Checks what a preview is asked for.
 *
 * @throws InputError that names every field that is wrong
 */
export function parsePreviewRequest(body: unknown): PreviewRequest {
  const parsed = requestSchema.safeParse(body);
  if (!parsed.success) {
    throw new InputError(
      'Send an object with templateRef and definition',
      parsed.error,
    );
  }
  const { templateRef, definition } = parsed.data;
  const checked = checkInput(serviceDefinitionSchema, definition);
  if (!checked.ok) {
    throw new InputError(
      checked.problems
        .map(problem => `${problem.field}: ${describeProblem(problem, 'en')}`)
        .join('\n'),
    );
  }
  return { templateRef, definition: checked.value };
}
