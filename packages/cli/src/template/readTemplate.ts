import { Entity } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod/v3';

const plainObject = z.record(z.unknown());

const templateSchema = z.object({
  apiVersion: z.literal('scaffolder.backstage.io/v1beta3'),
  kind: z.literal('Template'),
  metadata: z
    .object({
      name: z.string(),
      namespace: z.string().optional(),
      annotations: z.record(z.string()).optional(),
    })
    .passthrough(),
  spec: z.object({
    parameters: z
      .union([z.array(plainObject), plainObject])
      .default([])
      .transform(pages => [pages].flat()),
    steps: z.array(
      z.object({
        id: z.string().optional(),
        name: z.string().optional(),
        action: z.string(),
        input: plainObject.default({}),
        each: z.unknown(),
      }),
    ),
  }),
});

/** A scaffolder template, as far as it is read here. */
export type Template = z.output<typeof templateSchema> & {
  metadata: Pick<Entity['metadata'], 'name' | 'namespace' | 'annotations'>;
};

/** A page of a template's form, as a JSON schema. */
export type ParameterPage = Template['spec']['parameters'][number];

/**
 * Reads the `template.yaml` of a directory.
 *
 * @throws InputError that says what is wrong with it
 */
export async function readTemplate(directory: string): Promise<Template> {
  const path = join(directory, 'template.yaml');
  let content: unknown;
  try {
    content = parse(await readFile(path, 'utf8'));
  } catch (error) {
    throw new InputError(`${path} could not be read`, error);
  }
  const parsed = templateSchema.safeParse(content);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(
      issue => `${issue.path.join('.') || 'the file'}: ${issue.message}`,
    );
    throw new InputError(
      `${path} is not a scaffolder template. ${problems.join('; ')}`,
    );
  }
  return parsed.data;
}
