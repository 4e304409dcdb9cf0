import fc from 'fast-check';

const { oneof, constantFrom, tuple } = fc;

/** An expression of a type, or of whatever type where Terraform converts it. */
type Kinds = {
  text: string;
  number: string;
  bool: string;
  list: string;
  map: string;
  any: string;
};

const TEXTS = [
  '""',
  '"a"',
  '"b"',
  '"10"',
  '"1.5"',
  '"true"',
  '"Hello World"',
  '"añb😀"',
  '"a,b,,c"',
  '"x-y_z"',
  '"<&>"',
  '"  pad "',
  '"line\\n"',
  'var.s',
  'var.m["a"]',
  'var.o.a',
];
const NUMBERS = ['0', '1', '2', '3', '-1', '2.5', '0.1', '1e3', '100', 'var.n'];
const LISTS = [
  '[]',
  '["a"]',
  '["b", "a", "b"]',
  '[3, 1, 2]',
  '["x", 1, true]',
  'var.l',
  'var.nums',
  'var.set',
  'var.nset',
  'var.lany',
  'split(",", "q,r,q")',
];
const MAPS = [
  '{}',
  '{ a = 1 }',
  '{ b = "x", a = "y" }',
  '{ a = 1, b = "z" }',
  'var.m',
  'var.many',
];

/** Pairs of a pattern and nothing that would not compile. */
const PATTERNS = [
  '[a-z]+',
  '(.)(.?)',
  '[0-9]+',
  '^a|b$',
  '(?P<first>[a-z])',
  'a*',
  '\\\\s',
  '[^,]+',
];

const FORMATS = ['%s', '%v', '%5s|', '%-4s|', '%.2s', '%q', 'x%sx', '%#v'];
const NUMBER_FORMATS = [
  '%d',
  '%03d',
  '%+d',
  '%.2f',
  '%5.1f',
  '%e',
  '%g',
  '%x',
  '%v',
];

const { text, number, bool, list, map, any } = fc.letrec<Kinds>(tie => {
  const [t, n, b, l, m, a] = [
    tie('text'),
    tie('number'),
    tie('bool'),
    tie('list'),
    tie('map'),
    tie('any'),
  ];
  const call = (name: string, ...args: fc.Arbitrary<string>[]) =>
    tuple(...args).map(given => `${name}(${given.join(', ')})`);
  const wrapped = (
    parts: fc.Arbitrary<string>[],
    write: (given: string[]) => string,
  ) => tuple(...parts).map(given => write(given));
  const pattern = constantFrom(...PATTERNS).map(each => `"${each}"`);
  const body = constantFrom(
    'v',
    'upper(v)',
    '"${k}:${v}"',
    'k',
    '[k, v]',
    'v == "a" ? 1 : v',
  );
  const condition = constantFrom('', ' if v != "a"', ' if k != 0', ' if true');
  return {
    text: oneof(
      { depthSize: 'small', withCrossShrink: true },
      constantFrom(...TEXTS),
      wrapped([t, a], ([x, y]) => `"\${${x}}-\${${y}}"`),
      call('upper', t),
      call('lower', t),
      call('title', t),
      call('strrev', t),
      call('trimspace', t),
      call('trim', t, t),
      call('trimprefix', t, t),
      call('trimsuffix', t, t),
      call('join', t, l),
      call('substr', t, n, n),
      call('replace', t, t, t),
      wrapped(
        [t, pattern, t],
        ([x, p, r]) => `replace(${x}, "/${p.slice(1, -1)}/", ${r})`,
      ),
      call(
        'format',
        constantFrom(...FORMATS).map(f => `"${f}"`),
        a,
      ),
      call(
        'format',
        constantFrom(...NUMBER_FORMATS).map(f => `"${f}"`),
        n,
      ),
      call('jsonencode', a),
      call('yamlencode', a),
      call('base64encode', t),
      call('urlencode', t),
      call('sha1', t),
      call('tostring', a),
      call('indent', n, t),
      wrapped([l], ([x]) => `"%{ for k, v in ${x} }\${k}=\${v};%{ endfor }"`),
      wrapped(
        [b, t],
        ([x, y]) => `"%{ if ${x} }\${${y}}%{ else }no%{ endif }"`,
      ),
    ),
    number: oneof(
      { depthSize: 'small' },
      constantFrom(...NUMBERS),
      wrapped(
        [n, constantFrom('+', '-', '*', '/', '%'), n],
        ([x, o, y]) => `(${x} ${o} ${y})`,
      ),
      call('length', a),
      call('max', n, n),
      call('min', n, n),
      call('abs', n),
      call('ceil', n),
      call('floor', n),
      call('signum', n),
      call('sum', l),
      call('tonumber', a),
      call('parseint', t, constantFrom('2', '10', '16', '36')),
      call('index', l, a),
    ),
    bool: oneof(
      { depthSize: 'small' },
      constantFrom('true', 'false'),
      wrapped(
        [a, constantFrom('==', '!='), a],
        ([x, o, y]) => `(${x} ${o} ${y})`,
      ),
      wrapped(
        [n, constantFrom('<', '<=', '>', '>='), n],
        ([x, o, y]) => `(${x} ${o} ${y})`,
      ),
      b.map(x => `!${x}`),
      call('contains', l, a),
      call('startswith', t, t),
      call('endswith', t, t),
      call('strcontains', t, t),
      call('alltrue', l),
      call('anytrue', l),
      call('tobool', a),
      call('can', a),
    ),
    list: oneof(
      { depthSize: 'small' },
      constantFrom(...LISTS),
      wrapped([a, a], ([x, y]) => `[${x}, ${y}]`),
      call('concat', l, l),
      call('toset', l),
      call('tolist', l),
      call('distinct', l),
      call(
        'flatten',
        wrapped([l, l], ([x, y]) => `[${x}, ${y}]`),
      ),
      call('compact', l),
      call('reverse', l),
      call('sort', l),
      call('slice', l, n, n),
      call('chunklist', l, n),
      call('setunion', l, l),
      call('setintersection', l, l),
      call('setsubtract', l, l),
      call('setproduct', l, l),
      call('keys', m),
      call('values', m),
      call('split', t, t),
      call('regexall', pattern, t),
      call('range', n),
      call('formatlist', constantFrom('"%s"', '"%v!"'), l),
      call('coalescelist', l, l),
      wrapped([l], ([x]) => `${x}[*]`),
      wrapped(
        [oneof(l, m), body, condition],
        ([x, v, c]) => `[for k, v in ${x} : ${v}${c}]`,
      ),
    ),
    map: oneof(
      { depthSize: 'small' },
      constantFrom(...MAPS),
      wrapped([a, a], ([x, y]) => `{ a = ${x}, c = ${y} }`),
      call('merge', m, m),
      call('tomap', m),
      call('zipmap', l, l),
      wrapped(
        [oneof(l, m), body],
        ([x, v]) => `{ for k, v in ${x} : k => ${v} }`,
      ),
      wrapped([oneof(l, m)], ([x]) => `{ for k, v in ${x} : v => k... }`),
      wrapped([m], ([x]) => `jsondecode(jsonencode(${x}))`),
      wrapped([m], ([x]) => `yamldecode(yamlencode(${x}))`),
    ),
    any: oneof(
      { depthSize: 'small' },
      t,
      n,
      b,
      l,
      m,
      constantFrom('null'),
      wrapped([b, a, a], ([c, x, y]) => `(${c} ? ${x} : ${y})`),
      wrapped([l, n], ([x, i]) => `${x}[${i}]`),
      wrapped([m], ([x]) => `${x}["a"]`),
      call('lookup', m, t, a),
      call('element', l, n),
      call('one', l),
      call('coalesce', a, a),
      call('try', a, a),
      call('regex', pattern, t),
    ),
  };
});

/** Any expression on the variables of the context. */
export const anyExpression = oneof(text, number, bool, list, map, any);
