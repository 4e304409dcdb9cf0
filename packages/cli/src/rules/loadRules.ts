import { InputError, toError } from '@backstage/errors';
import {
  CLOUD_RUN_RULES,
  Rule,
  addRules,
} from 'backstage-plugin-cloud-run-common';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod/v3';

/** A module with rules. One that is CommonJS arrives with what it exports under `default` too. */
const rulesModuleSchema = z
  .object({ rules: z.array(z.unknown()) })
  .or(z.object({ default: z.object({ rules: z.array(z.unknown()) }) }));

/** The file that is meant: a path from here, or a package installed here. */
function fileOf(name: string): string {
  const here = createRequire(resolve('rules.js'));
  const path = resolve(name);
  try {
    return here.resolve(existsSync(path) ? path : name);
  } catch {
    throw new InputError(
      `There are no rules at ${name}: it is neither a file nor a package that is installed here.`,
    );
  }
}

async function importModule(name: string): Promise<unknown> {
  const file = fileOf(name);
  try {
    return await import(pathToFileURL(file).href);
  } catch (error) {
    throw new InputError(
      `The rules of ${name} could not be loaded: ${toError(error).message}`,
    );
  }
}

async function rulesOf(name: string): Promise<readonly unknown[]> {
  const read = rulesModuleSchema.safeParse(await importModule(name));
  if (!read.success) {
    throw new InputError(`${name} exports no list of the name "rules".`);
  }
  return 'rules' in read.data ? read.data.rules : read.data.default.rules;
}

/**
 * The plugin's rules and those of the modules: packages or files that export `rules`.
 *
 * @throws InputError that names the module and says what is wrong with it
 */
export async function loadRules(
  modules: readonly string[] = [],
): Promise<readonly Rule[]> {
  let rules: readonly Rule[] = CLOUD_RUN_RULES;
  for (const name of modules) {
    const added = await rulesOf(name);
    try {
      rules = addRules(rules, added);
    } catch (error) {
      throw new InputError(`${name}: ${toError(error).message}`);
    }
  }
  return rules;
}
