import fc from 'fast-check';
import { NATIVE_FIXTURES } from '../testUtils';
import { memoryFiles, readConfiguration } from '.';

/** Reading takes this long at most, whatever the configuration makes of few lines. */
const BOUND_MS = 5000;

const times = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n');

const output = 'output "o" {\n  value = local.l0\n}\n';

/** Small files that would become huge values or long work. */
const BOMBS: Record<string, Record<string, string>> = {
  'lists that double': {
    'a.tf': `${output}locals {\n  l60 = ["x"]\n${times(
      60,
      i => `  l${i} = [local.l${i + 1}, local.l${i + 1}]`,
    )}\n}`,
  },
  'texts that double': {
    'a.tf': `${output}locals {\n  l60 = "xxxxxxxxxx"\n${times(
      60,
      i => `  l${i} = "\${local.l${i + 1}}\${local.l${i + 1}}"`,
    )}\n}`,
  },
  'concatenations that double': {
    'a.tf': `${output}locals {\n  l60 = ["x"]\n${times(
      60,
      i => `  l${i} = concat(local.l${i + 1}, local.l${i + 1})`,
    )}\n}`,
  },
  'products of products': {
    'a.tf': `${output}locals {\n  l9 = range(1000)\n${times(
      9,
      i => `  l${i} = setproduct(local.l${i + 1}, local.l${i + 1})`,
    )}\n}`,
  },
  'loops in loops': {
    'a.tf': `locals {\n  r = range(1000)\n  l0 = [for a in local.r : [for b in local.r : [for c in local.r : a]]]\n}\n${output}`,
  },
  'functions of large lists in loops': {
    'a.tf': `locals {\n  r = range(1000)\n  l0 = [for a in local.r : length(distinct(flatten([local.r, local.r])))]\n}\n${output}`,
  },
  'a long chain of locals': {
    'a.tf': `${output}locals {\n  l20000 = 1\n${times(
      20000,
      i => `  l${i} = local.l${i + 1}`,
    )}\n}`,
  },
  'a chain of locals that nests': {
    'a.tf': `output "o" {\n  value = jsonencode(local.l0)\n}\nlocals {\n  l3000 = 1\n${times(
      3000,
      i => `  l${2999 - i} = [local.l${3000 - i}]`,
    )}\n}`,
  },
  'resources of resources': {
    'a.tf': times(
      30,
      i =>
        `resource "a" "r${i}" {\n  count = 1000\n  n = a.r${
          (i + 1) % 30
        }[*].n\n}`,
    ),
  },
  'a huge count': { 'a.tf': 'resource "a" "b" {\n  count = 1e300\n}' },
  'dynamic blocks in dynamic blocks': {
    'a.tf': `locals {\n  r = range(1000)\n}\nresource "a" "b" {\n  dynamic "x" {\n    for_each = local.r\n    content {\n      dynamic "y" {\n        for_each = local.r\n        content {\n          dynamic "z" {\n            for_each = local.r\n            content { n = z.value }\n          }\n        }\n      }\n    }\n  }\n}`,
  },
  'modules that double': Object.fromEntries(
    Array.from({ length: 19 }, (_, i) => [
      i === 0 ? 'a.tf' : `m${i}/a.tf`,
      `module "x" {\n  source = "${i === 0 ? '.' : '..'}/m${
        i + 1
      }"\n}\nmodule "y" {\n  source = "${i === 0 ? '.' : '..'}/m${
        i + 1
      }"\n}\nresource "a" "b" {}`,
    ]),
  ),
  'aliases of YAML that double': {
    'a.tf': 'output "o" {\n  value = yamldecode(file("b.yaml"))\n}',
    'b.yaml': `l0: &l0 [x, x]\n${times(
      60,
      i => `l${i + 1}: &l${i + 1} [*l${i}, *l${i}]`,
    )}`,
  },
  'YAML in YAML': {
    'a.tf': 'output "o" {\n  value = yamldecode(file("b.yaml"))\n}',
    'b.yaml': '['.repeat(50_000),
  },
  'a pattern that would backtrack': {
    'a.tf': `output "o" {\n  value = [regex("(a+)+$", "${'a'.repeat(
      200,
    )}b"), regexall("a*a*a*b", "${'a'.repeat(250)}"), replace("${'a'.repeat(
      250,
    )}", "/(a|a)*b/", "")]\n}`,
  },
  'patterns of fileset': {
    'a.tf': `output "o" {\n  value = fileset(".", "${'*a'.repeat(40)}")\n}`,
    [`${'a'.repeat(200)}.txt`]: '',
  },
  'directories in directories': {
    'a.tf': 'output "o" {\n  value = fileset(".", "**")\n}',
    [`${'d/'.repeat(500)}x`]: '',
  },
  'arguments without end': {
    'a.tf': `output "o" {\n  value = max(${'1, '.repeat(100_000)}1)\n}`,
  },
  'replacements that are longer than what they replace': {
    'a.tf': `output "o" {\n  value = replace("${'a'.repeat(
      100_000,
    )}", "", "${'b'.repeat(100_000)}")\n}`,
  },
  'formats of great width': {
    'a.tf': 'output "o" {\n  value = format("%999999999s", "a")\n}',
  },
};

describe('reading of anything', () => {
  it.each(Object.entries(BOMBS))('ends soon for %s', async (_, files) => {
    const start = performance.now();
    await readConfiguration(memoryFiles(files));
    expect(performance.now() - start).toBeLessThan(BOUND_MS);
  });

  it('never throws for what files say', async () => {
    const piece = fc.constantFrom(
      ...Object.values(NATIVE_FIXTURES).flatMap(text => text.split(/\b/)),
      ...[
        'resource "a" "b" {\n',
        'count = 2\n',
        'for_each = ',
        'local.',
        '}\n',
      ],
      ...['module "m" {\n source = "./m"\n', 'dynamic "x" {\n', 'content {\n'],
      ...[
        'jsonencode(',
        'merge(',
        'one(',
        'try(',
        'a.b',
        'a.b[0].c',
        'each.key',
      ],
    );
    const text = fc
      .array(piece, { maxLength: 80 })
      .map(pieces => pieces.join(''));
    await fc.assert(
      fc.asyncProperty(text, text, text, async (main, inner, tfvars) => {
        const configuration = await readConfiguration(
          memoryFiles({
            'main.tf': main,
            'm/main.tf': inner,
            'terraform.tfvars': tfvars,
            'main.tf.json': tfvars,
          }),
        );
        expect(configuration.limitsReached).toEqual([]);
      }),
      { numRuns: 1500 },
    );
  }, 60_000);
});
