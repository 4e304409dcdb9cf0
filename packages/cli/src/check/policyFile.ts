import { InputError, toError } from '@backstage/errors';
import { Policy, Rule } from 'backstage-plugin-cloud-run-common';
import { parsePolicy } from 'backstage-plugin-cloud-run-node/reading';
import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { z } from 'zod/v3';

/** The policy as it stands in the portal's configuration. */
const configurationSchema = z.object({
  cloudRun: z.object({ policy: z.unknown() }),
});

/**
 * Reads a policy from a YAML or JSON file, which holds it at its top or under `cloudRun.policy`.
 *
 * @throws InputError that names the file and each key which is wrong
 */
export async function policyOfFile(
  path: string,
  rules: readonly Rule[],
): Promise<Policy> {
  let content: unknown;
  try {
    content = parse(await readFile(path, 'utf8'));
  } catch (error) {
    throw new InputError(
      `The policy ${path} could not be read: ${toError(error).message}`,
    );
  }
  const configuration = configurationSchema.safeParse(content);
  return configuration.success
    ? parsePolicy(
        configuration.data.cloudRun.policy ?? {},
        `${path}, cloudRun.policy`,
        rules,
      )
    : parsePolicy(content ?? {}, path, rules);
}
