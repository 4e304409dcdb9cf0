import { BodyNode, Expression, parseNative, rangeOf } from '.';

function expressionOf(text: string): Expression {
  const { body, diagnostics } = parseNative('main.tf', `x = ${text}\n`);
  expect(diagnostics).toEqual([]);
  const expression = body.attributes.get('x')?.expression;
  if (!expression) {
    throw new Error('There is no x');
  }
  return expression;
}

/** The expression with parentheses around every operation, so that precedence shows. */
function show(expression: Expression): string {
  switch (expression.kind) {
    case 'literal':
      return JSON.stringify(expression.value);
    case 'variable':
      return expression.name;
    case 'binary':
      return `(${show(expression.left)} ${expression.operator} ${show(
        expression.right,
      )})`;
    case 'unary':
      return `(${expression.operator}${show(expression.operand)})`;
    case 'conditional':
      return `(${show(expression.condition)} ? ${show(
        expression.then,
      )} : ${show(expression.otherwise)})`;
    case 'parentheses':
      return show(expression.expression);
    case 'traversal':
      return `${show(expression.target)}<${expression.steps.length}>`;
    default:
      return expression.kind;
  }
}

function names(body: BodyNode): string[] {
  return [
    ...body.attributes.keys(),
    ...body.blocks.map(({ type, labels }) => [type, ...labels].join('.')),
  ];
}

describe('parseNative', () => {
  it.each([
    ['1 + 2 * 3', '(1 + (2 * 3))'],
    ['1 * 2 + 3', '((1 * 2) + 3)'],
    ['1 - 2 - 3', '((1 - 2) - 3)'],
    ['(1 - 2) - 3', '((1 - 2) - 3)'],
    ['1 - (2 - 3)', '(1 - (2 - 3))'],
    ['a || b && c', '(a || (b && c))'],
    ['a == b && c != d', '((a == b) && (c != d))'],
    ['a < b == c > d', '((a < b) == (c > d))'],
    ['-a + !b', '((-a) + (!b))'],
    ['-a.b', '(-a<1>)'],
    ['a ? b : c ? d : e', '(a ? b : (c ? d : e))'],
    ['a || b ? c + 1 : d', '((a || b) ? (c + 1) : d)'],
    ['a[0].b[*].c', 'a<3>'],
    ['a.*.b.c[0]', 'a<2>'],
  ])('reads %s', (text, shown) => {
    expect(show(expressionOf(text))).toBe(shown);
  });

  it.each([
    ['a plain text', '"a"', 'a'],
    ['escapes', '"\\"\\\\\\n\\u0041"', '"\\A'.replace('\\A', '\\\nA')],
    ['an escaped template', '"$${a} %%{b}"', '${a} %{b}'],
    ['a heredoc', '<<EOT\na\n b\nEOT', 'a\n b\n'],
    ['an indented heredoc', '<<-EOT\n    a\n\n      b\n  EOT', 'a\n\n  b\n'],
    ['composed characters', '"e\u0301"', '\u00e9'],
  ])('reads %s', (_, text, value) => {
    expect(expressionOf(text)).toMatchObject({ kind: 'literal', value });
  });

  it.each([
    ['"a ${~ b ~} c"', ['a', 'interpolation', 'c']],
    ['"${a}${b}"', ['interpolation', 'interpolation']],
    ['<<E\n%{ if a ~}\nx\n%{ endif ~}\nE', ['if']],
    ['"%{ for k, v in a }${k}%{ endfor }"', ['for']],
  ])('takes %s apart', (text, parts) => {
    const expression = expressionOf(text);
    expect(expression.kind).toBe('template');
    expect(
      expression.kind === 'template'
        ? expression.parts.map(part =>
            part.kind === 'text' ? part.value : part.kind,
          )
        : [],
    ).toEqual(parts);
  });

  it('says where everything is', () => {
    const text = '# é😀\nblock "l" {\n  größe = "😀" + var.x\n}\n';
    const { body } = parseNative('main.tf', text);
    const [block] = body.blocks;
    const attribute = block.body.attributes.get('größe');
    expect(rangeOf(text, block)).toEqual({
      start: { line: 2, column: 1, byte: 9 },
      end: { line: 4, column: 2, byte: 49 },
    });
    expect(attribute && rangeOf(text, attribute.expression)).toEqual({
      start: { line: 3, column: 11, byte: 33 },
      end: { line: 3, column: 22, byte: 47 },
    });
  });

  it.each([
    {
      situation: 'an attribute without a value',
      text: 'a = \nb = 1\n',
      at: [1, 5],
      found: ['a', 'b'],
    },
    {
      situation: 'a string that is not closed',
      text: 'r "a" "b" {\n  x = "abc\n  y = 2\n}\ns "c" {\n}\n',
      at: [2, 11],
      found: ['r.a.b', 's.c'],
    },
    {
      situation: 'a bracket that is not closed',
      text: 'r "a" {\n  x = [1, 2\n  y = 2\n}\nr "b" {\n}\n',
      at: [3, 3],
      found: ['r.a', 'r.b'],
    },
    {
      situation: 'a brace of a block that is missing',
      text: 'r "a" {\n  x = 1\n\nr "b" {\n  y = 2\n}\n',
      at: [1, 1],
      found: ['r.a', 'r.b'],
    },
    {
      situation: 'a brace too many',
      text: 'r "a" {\n}\n}\nr "b" {\n}\n',
      at: [3, 1],
      found: ['r.a', 'r.b'],
    },
    {
      situation: 'an error inside a template',
      text: 'a = "${foo(}"\nb = 1\n',
      at: [1, 12],
      found: ['a', 'b'],
    },
    {
      situation: 'an error inside a heredoc',
      text: 'a = <<E\n${foo(}\n} [ {\nE\nb = 1\n',
      at: [2, 7],
      found: ['a', 'b'],
    },
    {
      situation: 'a heredoc that is not closed',
      text: 'b = 1\na = <<E\ntext\n',
      at: [2, 5],
      found: ['b', 'a'],
    },
    {
      situation: 'a comment that is not closed',
      text: 'b = 1\n/* text\nc = 2\n',
      at: [2, 1],
      found: ['b'],
    },
    {
      situation: 'an attribute written twice',
      text: 'a = 1\na = 2\n',
      at: [2, 1],
      found: ['a'],
    },
    {
      situation: 'two blocks on one line',
      text: 'a { b = 1 c = 2 }\nd {}\n',
      at: [1, 11],
      found: ['d'],
    },
    {
      situation: 'what is no configuration at all',
      text: '<?xml version="1.0"?>\n<a>\n',
      at: [1, 1],
      found: [],
    },
  ])('reports $situation and reads on', ({ text, at, found }) => {
    const { body, diagnostics } = parseNative('main.tf', text);
    const [first] = diagnostics;
    expect([first?.line, first?.column]).toEqual(at);
    expect(first).toMatchObject({ path: 'main.tf', severity: 'error' });
    expect(names(body)).toEqual(found);
  });

  it('marks a block of which a part could not be read', () => {
    const { body } = parseNative(
      'main.tf',
      'a {\n  b { c { d = 1 } }\n}\ne {\n  f = 1\n}\n',
    );
    expect(body.blocks.map(block => block.body.incomplete)).toEqual([
      true,
      false,
    ]);
  });
});
