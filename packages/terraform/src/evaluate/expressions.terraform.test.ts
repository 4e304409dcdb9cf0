import fc from 'fast-check';
import {
  describeTerraform,
  plannedOutputs,
} from './__testUtils__/terraformBinary';
import {
  EXPRESSION_TABLES,
  configurationOf,
  readExpressions,
} from './__testUtils__/expressions';
import { anyExpression } from './__testUtils__/anyExpression';

jest.setTimeout(10 * 60_000);

/** So many expressions are compared in one run of terraform. */
const BATCH = 400;

/** Each makes other expressions; the same in every run, so that a difference is one of the code. */
const SEEDS = [1, 2, 3, 4];

/** Of so many of a hundred generated expressions the value may not be known; of none may it be wrong. */
const MOST_UNKNOWN_PERCENT = 6;

async function planned(expressions: readonly string[]) {
  const outputs = await plannedOutputs(configurationOf(expressions));
  return expressions.map((_, index) => outputs.get(`o${index}`));
}

describeTerraform('the value that terraform gives', () => {
  it.each(EXPRESSION_TABLES)('is the recorded one: %s', async (_, table) => {
    expect(await planned(table.map(([expression]) => expression))).toEqual(
      table.map(([, value]) => value),
    );
  });

  it('is the one that is read, for whatever expression', async () => {
    for (const seed of SEEDS) {
      const expressions = fc.sample(anyExpression, { seed, numRuns: BATCH });
      const [read, real] = await Promise.all([
        readExpressions(expressions),
        planned(expressions),
      ]);
      const compared = expressions.flatMap((expression, index) =>
        read[index] === undefined || real[index] === undefined
          ? []
          : [{ expression, read: read[index], real: real[index] }],
      );
      expect({
        seed,
        different: compared.filter(each => each.read !== each.real),
      }).toEqual({ seed, different: [] });
      const unknown = read.filter(value => value === undefined).length;
      expect((100 * unknown) / BATCH).toBeLessThan(MOST_UNKNOWN_PERCENT);
    }
  });
});
