import { unknownVariables } from './unknownVariables';

const CONTEXT = {
  values: {
    name: 'ledger',
    part: null,
    list: [{ a: 1 }],
    nested: { known: true },
  },
};

describe('unknownVariables', () => {
  it.each([
    '${{ values.name }}',
    '${{ values.name.length }}',
    '${{ values.part.anything }}',
    '${{ values.list[0].b }}',
    '{% for item in values.list %}${{ item.b }}{% endfor %}',
    '{% raw %}${{ values.other }}{% endraw %}',
    '{# ${{ values.other }} #}',
    '${{ "values.other" }}',
    'values.other',
    '${{ row.values.other }}',
    '${{ github.values }}',
    '{% for environment in values.list %}${{ environment.name }}{% endfor %}',
  ])('knows %s', template => {
    expect(unknownVariables(template, CONTEXT)).toEqual([]);
  });

  it.each([
    ['${{ values.other }}', 'values.other', 1],
    ['\n\n${{ values.nested.other }}', 'values.nested.other', 3],
    ['{% if\n values.other %}', 'values.other', 2],
    ['{% raw %}\n{% endraw %}${{ values.other | hcl }}', 'values.other', 2],
  ])('misses a variable of %j', (template, name, line) => {
    expect(unknownVariables(template, CONTEXT)).toEqual([{ name, line }]);
  });

  it.each(['{#', '{%', '${{', '{% raw %}', '${{ "\\"', '${{ values.other }}'])(
    'takes no time for very many %j',
    part => {
      const began = Date.now();
      unknownVariables(part.repeat(100_000), CONTEXT);
      expect(Date.now() - began).toBeLessThan(2_000);
    },
  );
});
