import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod/v3';
import { memoryFiles, readConfiguration } from '../../modules';

const FOLDER = join(__dirname, '../__fixtures__/expressions');

/** What is said of an expression that terraform refuses. */
export const REFUSED = 'refused';

/** The variables that the expressions refer to. */
export const CONTEXT = readFileSync(join(FOLDER, 'context.tf'), 'utf8');

const tableSchema = z.array(z.tuple([z.string(), z.string()]));

/** Tables of expressions and their values in JSON as terraform 1.11 gives them, by what they are about. */
export const EXPRESSION_TABLES: readonly [
  string,
  readonly [string, string][],
][] = readdirSync(FOLDER)
  .filter(name => name.endsWith('.json'))
  .map(name => [
    name.replace('.json', ''),
    tableSchema.parse(JSON.parse(readFileSync(join(FOLDER, name), 'utf8'))),
  ]);

/** A configuration whose output `o<index>` is the value of each expression in JSON. */
export function configurationOf(expressions: readonly string[]): string {
  const outputs = expressions.map(
    (expression, index) => `output "o${index}" {
  sensitive = true
  value     = try(jsonencode({ value = ${expression} }), "${REFUSED}")
}
`,
  );
  return CONTEXT + outputs.join('');
}

/** The values of the expressions in JSON as they are read; undefined where one is not known. */
export async function readExpressions(
  expressions: readonly string[],
): Promise<(string | undefined)[]> {
  const { outputs, diagnostics, limitsReached } = await readConfiguration(
    memoryFiles({ 'main.tf': configurationOf(expressions) }),
    { limits: { evaluations: 5_000_000, milliseconds: 300_000 } },
  );
  expect([diagnostics, limitsReached]).toEqual([[], []]);
  return outputs.map(({ value }) =>
    value.kind === 'string' ? value.value : undefined,
  );
}
