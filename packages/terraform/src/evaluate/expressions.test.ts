import {
  EXPRESSION_TABLES,
  readExpressions,
} from './__testUtils__/expressions';

/** So many of a hundred expressions may not be known; none may be wrong. */
const MOST_UNKNOWN_PERCENT = 5;

describe('the value of an expression', () => {
  it.each(EXPRESSION_TABLES)('is that of terraform: %s', async (_, table) => {
    const values = await readExpressions(
      table.map(([expression]) => expression),
    );
    const known = table.flatMap(([expression, expected], index) =>
      values[index] === undefined ? [] : [[expression, expected, index]],
    );
    expect(
      known.map(([expression, , index]) => [expression, values[Number(index)]]),
    ).toEqual(known.map(([expression, expected]) => [expression, expected]));
    const unknown = table.length - known.length;
    expect((100 * unknown) / table.length).toBeLessThan(MOST_UNKNOWN_PERCENT);
  });
});
