import fc from 'fast-check';
import { plain } from '../testUtils';
import { memoryFiles, readConfiguration } from '../modules';

const CONTEXT = `
variable "unset" {}
variable "name" { default = "api" }
variable "list" { default = ["b", "a", "b"] }
variable "map" { default = { one = 1, two = 2 } }
variable "nothing" { default = null }
resource "google_compute_network" "main" { name = "net" }
resource "google_compute_network" "unnamed" { name = var.unset }
resource "google_compute_address" "some" {
  count = var.unset ? 1 : 0
  name  = "address"
}
resource "google_compute_address" "two" { count = 2 }
resource "google_compute_address" "each" { for_each = toset(["x", "y"]) }
data "google_project" "main" { project_id = "p" }
`;

async function evaluated(expressions: string[]): Promise<unknown[]> {
  const outputs = expressions.map(
    (expression, index) => `output "o${index}" {\n  value = ${expression}\n}\n`,
  );
  const { outputs: read, diagnostics } = await readConfiguration(
    memoryFiles({
      'main.tf': CONTEXT + outputs.join(''),
      'note.txt': 'text\n',
      'data.yaml': 'a: 1\nb:\n  - c\n',
      'greeting.tftpl': 'Hello ${name}%{ if loud }!%{ endif }',
    }),
  );
  expect(diagnostics).toEqual([]);
  return read.map(({ value }) => plain(value));
}

/** Tables of expressions and values, by what they are about. */
const TABLES: Record<string, [string, unknown][]> = {
  'literals and collections': [
    ['"a"', 'a'],
    ['12.5', 12.5],
    ['true', true],
    ['null', null],
    ['[1, "b", [true]]', [1, 'b', [true]]],
    ['{ a = 1, "b" = 2, (var.name) = 3, 4 = 5 }', { a: 1, b: 2, api: 3, 4: 5 }],
    ['{ (var.unset) = 1 }', '?var.unset'],
  ],
  templates: [
    ['"x-${var.name}-${1 + 1}-${true}"', 'x-api-2-true'],
    ['"${var.list}"', ['b', 'a', 'b']],
    ['"x-${var.unset}"', 'x-<?var.unset>'],
    ['"${"x-${var.unset}"}-y"', 'x-<?var.unset>-y'],
    [
      '"${google_compute_network.main.id}/x"',
      '<→google_compute_network.main.id>/x',
    ],
    ['"%{ if var.name == "api" }yes%{ else }no%{ endif }"', 'yes'],
    ['"%{ if var.unset }yes%{ else }no%{ endif }x"', '<?var.unset>x'],
    ['"%{ for v in var.list }${v},%{ endfor }"', 'b,a,b,'],
    ['"%{ for k, v in var.map }${k}=${v} %{ endfor }"', 'one=1 two=2 '],
    ['"x${null}"', '!text made of null'],
    ['<<-EOT\n    a\n      ${var.name}\n  EOT\n', 'a\n  api\n'],
  ],
  operators: [
    ['1 + 2 * 3', 7],
    ['7 % 4 - 10 / 4', 0.5],
    ['1 / 0', '?a number that is infinite'],
    ['0 / 0', '!zero divided by zero'],
    ['"3" + 4', 7],
    ['-var.map.one', -1],
    ['!false && (1 < 2) && (2 >= 2)', true],
    ['"a" == "a"', true],
    ['"1" == 1', false],
    ['[1, 2] == [1, 2]', true],
    ['{ a = 1 } != { a = 2 }', true],
    ['var.unset == "a"', '?var.unset'],
    ['var.unset || true', true],
    ['var.unset && false', false],
    ['var.unset && true', '?var.unset'],
    ['"a-${var.unset}" == "b"', false],
    ['"a-${var.unset}" == "a-b"', '?var.unset'],
    ['google_compute_network.main.id == null', false],
    ['google_compute_network.main.id == ""', false],
    ['google_compute_network.main.id == google_compute_network.main.id', true],
    ['[1, var.unset] == [2, var.unset]', false],
    ['[1, var.unset] == [1, 2]', '?var.unset'],
  ],
  conditions: [
    ['var.name == "api" ? "a" : "b"', 'a'],
    ['var.nothing == null ? "a" : var.nothing', 'a'],
    ['var.unset ? "a" : "b"', '?var.unset'],
    ['var.unset ? "a" : "a"', 'a'],
    ['var.unset ? [1] : [1]', [1]],
    [
      'var.unset ? google_compute_network.main.id : google_compute_network.main.id',
      '→google_compute_network.main.id',
    ],
  ],
  'steps into values': [
    ['var.list[1]', 'a'],
    ['var.list.1', 'a'],
    ['var.map["two"]', 2],
    ['var.list[*]', ['b', 'a', 'b']],
    ['[{ a = 1 }, { a = 2 }][*].a', [1, 2]],
    ['[{ a = [1] }, { a = [2] }].*.a[0]', [1]],
    ['[{ a = [1] }, { a = [2] }][*].a[0]', [1, 2]],
    ['var.nothing[*]', []],
    ['var.name[*]', ['api']],
    ['var.map.three', '!the attribute three of an object without it'],
    ['var.list[7]', '!item 7 of a shorter list'],
    ['var.list[var.unset]', '?var.unset'],
    ['var.unset.a.b', '?var.unset'],
    ['var.missing', '?var.missing'],
    ['local.missing', '?local.missing'],
    ['google_missing.main.id', '?google_missing.main'],
    ['nonsense', '!nonsense'],
  ],
  loops: [
    ['[for v in var.list : upper(v)]', ['B', 'A', 'B']],
    ['[for i, v in var.list : i if v == "b"]', [0, 2]],
    ['{ for k, v in var.map : k => v * 2 }', { one: 2, two: 4 }],
    ['{ for v in var.list : v => 1... }', { a: [1], b: [1, 1] }],
    ['{ for v in var.list : v => 1 }', '!an object with two values for "b"'],
    ['[for v in var.unset : v]', '?var.unset'],
    ['[for v in var.list : v if var.unset]', '?var.unset'],
    ['[for v in [[1], [2]] : [for w in v : w + 1]]', [[2], [3]]],
  ],
  'references to resources': [
    ['google_compute_network.main.id', '→google_compute_network.main.id'],
    ['google_compute_network.main.name', 'net'],
    ['google_compute_network.main', '→google_compute_network.main'],
    [
      'google_compute_network.unnamed.name',
      '→google_compute_network.unnamed.name',
    ],
    ['data.google_project.main.number', '→data.google_project.main.number'],
    ['data.google_project.main.project_id', 'p'],
    ['google_compute_address.two[1].id', '→google_compute_address.two[1].id'],
    [
      'google_compute_address.two[*].id',
      [
        '→google_compute_address.two[0].id',
        '→google_compute_address.two[1].id',
      ],
    ],
    [
      'google_compute_address.each["x"].id',
      '→google_compute_address.each["x"].id',
    ],
    [
      '[for k, a in google_compute_address.each : a.id]',
      [
        '→google_compute_address.each["x"].id',
        '→google_compute_address.each["y"].id',
      ],
    ],
    ['google_compute_address.some[0].id', '→google_compute_address.some[0].id'],
    ['google_compute_address.some[*].id', '→?google_compute_address.some.id'],
    [
      'one(google_compute_address.some[*].id)',
      '→?google_compute_address.some.id',
    ],
    ['length(google_compute_address.two)', 2],
    ['length(google_compute_address.some)', '?google_compute_address.some'],
  ],
  names: [
    ['path.module', '.'],
    ['path.root', '.'],
    ['path.cwd', '?path.cwd'],
    ['terraform.workspace', '?terraform.workspace'],
    ['each.key', '?each.key'],
    ['count.index', '?count.index'],
  ],
  'functions on text': [
    [
      'format("%s-%03d-%v-%%-%.1f-%q", "a", 7, true, 1.25, "q")',
      'a-007-true-%-1.2-"q"'.replace('1.3', (1.25).toFixed(1)),
    ],
    ['format("%s/%s", var.name, var.unset)', 'api/<?var.unset>'],
    ['format("%5s|%-5s|", "a", "b")', '    a|b    |'],
    ['format("%d", "x")', '!format()'],
    ['formatlist("%s-%s", ["a", "b"], "x")', ['a-x', 'b-x']],
    ['join("-", ["a", 1, true])', 'a-1-true'],
    ['join("-", ["a", var.unset])', 'a-<?var.unset>'],
    ['split(",", "a,b,")', ['a', 'b', '']],
    ['replace("a.b.c", ".", "-")', 'a-b-c'],
    ['replace("a1b22", "/[0-9]+/", "#")', 'a#b#'],
    ['lower("ABC")', 'abc'],
    ['upper("abc")', 'ABC'],
    ['title("hello new world")', 'Hello New World'],
    ['trimprefix("helloworld", "hello")', 'world'],
    ['trimsuffix("helloworld", "world")', 'hello'],
    ['trimspace("  a\\n")', 'a'],
    ['trim("?!a?!", "!?")', 'a'],
    ['chomp("a\\n\\n")', 'a'],
    ['indent(2, "a\\nb")', 'a\n  b'],
    ['substr("hello", 1, 3)', 'ell'],
    ['substr("hello", -3, -1)', 'llo'],
    ['strrev("abc")', 'cba'],
    ['startswith("abc", "ab")', true],
    ['endswith("abc", "ab")', false],
    ['strcontains("abc", "b")', true],
    ['regex("[a-z]+", "12ab34")', 'ab'],
    ['regex("([a-z]+)-([0-9]+)", "ab-12")', ['ab', '12']],
    ['regex("(?P<n>[0-9]+)", "ab12")', { n: '12' }],
    ['regex("x", "abc")', '!regex()'],
    ['regex("(a*)*b", "aaaa")', '!regex()'],
    ['regexall("[0-9]", "a1b2")', ['1', '2']],
    ['can(regex("^[a-z]+$", var.name))', true],
  ],
  'functions on numbers': [
    ['[abs(-3), ceil(1.2), floor(1.8), signum(-2)]', [3, 2, 1, -1]],
    ['[min(3, 1, 2), max(3, 1, 2)]', [1, 3]],
    ['[pow(2, 3), sum([1, 2, 3]), parseint("ff", 16)]', [8, 6, 255]],
    ['max(1, var.unset)', '?var.unset'],
  ],
  'functions on collections': [
    ['lookup(var.map, "one", 9)', 1],
    ['lookup(var.map, "three", 9)', 9],
    ['merge(var.map, { two = 3 }, null)', { one: 1, two: 3 }],
    ['merge(var.map, var.unset)', '?var.unset'],
    ['concat([1], [2, 3])', [1, 2, 3]],
    ['concat(["a"], var.unset, ["b"])', ['a', 'b', '?var.unset']],
    ['toset(concat(["a"], var.unset))', ['a', '?var.unset']],
    ['distinct(concat(["a"], var.unset))', ['a', '?var.unset']],
    ['concat([], var.unset)', '?var.unset'],
    ['concat(["a"], 1)', '!concat()'],
    ['concat(["a"], concat(["b"], var.unset))', ['a', 'b', '?var.unset']],
    ['[for v in concat(["a"], var.unset) : "x-${v}"]', ['x-a', '?var.unset']],
    ['length(concat(["a"], var.unset))', '?var.unset'],
    ['reverse(concat(["a"], var.unset))', '?var.unset'],
    ['join(",", concat(["a"], var.unset))', '?var.unset'],
    ['concat(["a"], var.unset)[0]', '?var.unset'],
    ['concat(["a"], var.unset)[*].name', '!the attribute name of a string'],
    ['concat([{ name = "a" }], var.unset)[*].name', ['a', '?var.unset']],
    ['one(concat(["a"], var.unset))', '?var.unset'],
    ['try(concat(["a"], {}.none), ["b"])', ['b']],
    ['try(concat(["a", {}.none], var.unset), ["b"])', ['b']],
    ['keys({ b = 1, a = 2 })', ['a', 'b']],
    ['values({ b = 1, a = 2 })', [2, 1]],
    ['[length(var.list), length(var.map), length("añ")]', [3, 2, 2]],
    ['contains(var.list, "a")', true],
    ['contains(["b", var.unset], "a")', '?var.unset'],
    ['contains(["a", var.unset], "a")', true],
    ['element(["a", "b"], 3)', 'b'],
    ['index(["a", "b"], "b")', 1],
    ['flatten([[1], [2, [3]], []])', [1, 2, 3]],
    ['flatten([[1], var.unset])', [1, '?var.unset']],
    ['flatten(concat([[1], [2]], var.unset))', [1, 2, '?var.unset']],
    [
      'flatten(google_compute_network.main.id)',
      '?google_compute_network.main.id',
    ],
    ['try(flatten([[1], var.unset, {}.none]), [])', []],
    ['compact(["a", "", null, "b"])', ['a', 'b']],
    ['distinct(var.list)', ['b', 'a']],
    ['zipmap(["a", "b"], [1, 2])', { a: 1, b: 2 }],
    ['one([])', null],
    ['one(["a"])', 'a'],
    ['one(["a", "b"])', '!one()'],
    ['range(3)', [0, 1, 2]],
    ['range(1, 8, 3)', [1, 4, 7]],
    ['range(3, 0)', [3, 2, 1]],
    ['sort(["b", "a"])', ['a', 'b']],
    ['reverse([1, 2])', [2, 1]],
    ['slice(["a", "b", "c"], 1, 3)', ['b', 'c']],
    ['chunklist([1, 2, 3], 2)', [[1, 2], [3]]],
    ['[alltrue([true, true]), anytrue([false, false])]', [true, false]],
    ['alltrue([true, var.unset])', '?var.unset'],
    ['alltrue([false, var.unset])', false],
    ['setunion(["b"], ["a"], ["b"])', ['a', 'b']],
    ['setunion(["b"], var.unset)', ['b', '?var.unset']],
    ['setintersection(["a", "b"], ["b", "c"])', ['b']],
    ['setsubtract(["a", "b"], ["b"])', ['a']],
    [
      'setproduct(["a", "b"], [1, 2])',
      [
        ['a', 1],
        ['a', 2],
        ['b', 1],
        ['b', 2],
      ],
    ],
    ['max([1, 2]...)', 2],
  ],
  'functions that convert and choose': [
    ['[tostring(1), tonumber("2"), tobool("true")]', ['1', 2, true]],
    ['tonumber("x")', '!a number made of "x"'],
    ['toset(["b", "a", "b"])', ['a', 'b']],
    ['[tolist(["a"]), tomap({ a = 1 })]', [['a'], { a: 1 }]],
    ['try(var.map.three, "none")', 'none'],
    ['try(var.map.one, "none")', 1],
    ['try({ a = var.map.three }, "none")', 'none'],
    ['try(var.unset.a, "none")', '?var.unset'],
    ['can(var.map.three)', false],
    ['can(var.unset.a)', '?var.unset'],
    ['coalesce(null, "", "a")', 'a'],
    [
      'coalesce(null, google_compute_network.main.id)',
      '→google_compute_network.main.id',
    ],
    ['coalesce(var.unset, "a")', '?var.unset'],
    ['coalescelist([], ["a"])', ['a']],
    ['[sensitive("a"), nonsensitive("b")]', ['a', 'b']],
  ],
  'functions that encode': [
    ['jsonencode({ b = [1, null], a = "x" })', '{"a":"x","b":[1,null]}'],
    [
      'jsonencode({ a = google_compute_network.main.id })',
      '{"a":"<→google_compute_network.main.id>"}',
    ],
    ['jsondecode("{\\"a\\": [1, true]}")', { a: [1, true] }],
    ['jsondecode("{")', '!jsondecode()'],
    ['yamldecode("a: 1\\nb: [x, null]")', { a: 1, b: ['x', null] }],
    ['yamldecode("a: &x 1\\nb: *x")', { a: 1, b: 1 }],
    ['yamldecode("a: [")', '!yamldecode()'],
    ['base64decode(base64encode("ä"))', 'ä'],
    ['md5("a")', '0cc175b9c0f1b6a831c399e269772661'],
    ['urlencode("a b/c")', 'a+b%2Fc'],
  ],
  'functions on addresses': [
    ['cidrsubnet("10.0.0.0/16", 8, 2)', '10.0.2.0/24'],
    ['cidrsubnet("10.1.2.3/16", 4, 15)', '10.1.240.0/20'],
    [
      'cidrsubnet("fd00:fd12:3456:7890::/56", 16, 162)',
      'fd00:fd12:3456:7800:a200::/72',
    ],
    ['cidrsubnet("10.0.0.0/16", 8, 256)', '!cidrsubnet()'],
    ['cidrhost("10.12.112.0/20", 16)', '10.12.112.16'],
    ['cidrhost("10.12.112.0/20", -1)', '10.12.127.255'],
    ['cidrnetmask("172.16.0.0/12")', '255.240.0.0'],
    [
      'cidrsubnets("10.1.0.0/16", 4, 4, 8)',
      ['10.1.0.0/20', '10.1.16.0/20', '10.1.32.0/24'],
    ],
    ['cidrhost("nonsense", 1)', '!cidrhost()'],
  ],
  'functions on files': [
    ['file("note.txt")', 'text\n'],
    ['file("${path.module}/note.txt")', 'text\n'],
    ['file("missing.txt")', '?file("missing.txt")'],
    ['file("../outside.txt")', '?file("../outside.txt")'],
    ['fileexists("note.txt")', true],
    ['fileexists("missing.txt")', false],
    ['yamldecode(file("data.yaml"))', { a: 1, b: ['c'] }],
    [
      'templatefile("greeting.tftpl", { name = "you", loud = true })',
      'Hello you!',
    ],
    ['fileset(path.module, "*.yaml")', ['data.yaml']],
    ['[basename("a/b.c"), dirname("a/b.c")]', ['b.c', 'a']],
  ],
  'functions that are only known later': [
    ['timestamp()', '?timestamp()'],
    ['uuid()', '?uuid()'],
    [
      'provider::google::name_from_id("a")',
      '?provider::google::name_from_id()',
    ],
    ['nonsense(1)', '?nonsense()'],
  ],
};

describe('evaluate', () => {
  it.each(Object.entries(TABLES))('knows %s', async (_, table) => {
    const values = await evaluated(table.map(([expression]) => expression));
    expect(table.map(([expression], at) => [expression, values[at]])).toEqual(
      table,
    );
  });

  it('gives each value the place where it is written', async () => {
    const { outputs } = await readConfiguration(
      memoryFiles({
        'main.tf':
          'variable "a" {\n  default = "x"\n}\nlocals {\n  b = var.a\n}\noutput "c" {\n  value = local.b\n}\n',
        'terraform.tfvars': '\n# a comment\na = "y"\n',
      }),
    );
    expect(outputs[0].value).toMatchObject({
      value: 'y',
      origin: { path: 'terraform.tfvars', line: 3 },
    });
  });

  it('reads back any data that is written as an expression', async () => {
    const data = fc.letrec(tie => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.constant(null),
        fc.boolean(),
        fc.integer(),
        fc.string(),
        fc.array(tie('value'), { maxLength: 4 }),
        fc.dictionary(fc.stringMatching(/^[a-z][a-z0-9]{0,5}$/), tie('value'), {
          maxKeys: 4,
          noNullPrototype: true,
        }),
      ),
    })).value;
    await fc.assert(
      fc.asyncProperty(data, async value => {
        const text = JSON.stringify(value).replace(/[$%](?=\{)/g, '$&$&');
        const encoded = JSON.stringify(JSON.stringify(value)).replace(
          /[$%](?=\{)/g,
          '$&$&',
        );
        const [direct, decoded, again] = await evaluated([
          text,
          `jsondecode(${encoded})`,
          `jsondecode(jsonencode(${text}))`,
        ]);
        expect(direct).toEqual(value);
        expect(decoded).toEqual(value);
        expect(again).toEqual(value);
      }),
      { numRuns: 150 },
    );
  });

  it('never turns what is unknown into a value that depends on it', async () => {
    // Whatever the unknown turns out to be, a value that is known must be the same.
    const leaf = fc.constantFrom('var.u', 'true', 'false', '(1 == 1)');
    const expression = fc.letrec<{ e: string }>(tie => ({
      e: fc.oneof(
        { maxDepth: 4 },
        leaf,
        fc.tuple(tie('e'), tie('e')).map(([a, b]) => `(${a} && ${b})`),
        fc.tuple(tie('e'), tie('e')).map(([a, b]) => `(${a} || ${b})`),
        fc.tuple(tie('e'), tie('e')).map(([a, b]) => `(${a} == ${b})`),
        tie('e').map(a => `!${a}`),
        fc
          .tuple(tie('e'), tie('e'), tie('e'))
          .map(([a, b, c]) => `(${a} ? ${b} : ${c})`),
        fc.tuple(tie('e'), tie('e')).map(([a, b]) => `contains([${a}], ${b})`),
        fc.tuple(tie('e'), tie('e')).map(([a, b]) => `alltrue([${a}, ${b}])`),
      ),
    })).e;
    await fc.assert(
      fc.asyncProperty(expression, async text => {
        const results = await Promise.all(
          [{}, { u: true }, { u: false }].map(async variables => {
            const { outputs } = await readConfiguration(
              memoryFiles({
                'main.tf': `variable "u" {}\noutput "o" {\n  value = ${text}\n}\n`,
              }),
              { variables },
            );
            return outputs[0].value;
          }),
        );
        const [unknown, ...known] = results.map(plain);
        expect(known.map(value => typeof value)).toEqual([
          'boolean',
          'boolean',
        ]);
        expect(typeof unknown === 'boolean' ? known : []).toEqual(
          typeof unknown === 'boolean' ? [unknown, unknown] : [],
        );
      }),
      { numRuns: 500 },
    );
  });
});
