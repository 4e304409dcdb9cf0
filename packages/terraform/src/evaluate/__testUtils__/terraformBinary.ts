import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod/v3';

const run = promisify(execFile);

const planSchema = z.object({
  planned_values: z.object({
    outputs: z.record(z.object({ value: z.unknown() })).default({}),
  }),
});

/** The terraform that is named by TERRAFORM, or on the path; undefined where there is none. */
export function terraformBinary(): string | undefined {
  const command = process.env.TERRAFORM ?? 'terraform';
  return spawnSync(command, ['version']).status === 0 ? command : undefined;
}

/** Describes what needs terraform; without one, it shows as skipped. */
export const describeTerraform = terraformBinary() ? describe : describe.skip;

/** The outputs that terraform plans for a configuration without providers; without those it does not know yet. */
export async function plannedOutputs(
  configuration: string,
): Promise<ReadonlyMap<string, unknown>> {
  const folder = await mkdtemp(join(tmpdir(), 'expressions-'));
  const terraform = (...args: string[]) =>
    run(terraformBinary() ?? 'terraform', args, {
      cwd: folder,
      env: {
        ...process.env,
        TF_CLI_CONFIG_FILE: '/dev/null',
        CHECKPOINT_DISABLE: '1',
        TF_IN_AUTOMATION: '1',
      },
      maxBuffer: 2 ** 28,
    });
  try {
    await writeFile(join(folder, 'main.tf'), configuration);
    await terraform('plan', '-input=false', '-no-color', '-out=plan');
    const { stdout } = await terraform('show', '-json', 'plan');
    const { outputs } = planSchema.parse(JSON.parse(stdout)).planned_values;
    return new Map(
      Object.entries(outputs).map(([name, { value }]) => [name, value]),
    );
  } finally {
    await rm(folder, { recursive: true });
  }
}
