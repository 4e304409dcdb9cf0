import { Attempt, READ_IN_PART, SERVICE, beside } from './attempt';

/** A local value that doubles what another holds, so many times. */
const doubling = (times: number, twice: (name: string) => string) =>
  `locals {\n  v0 = "ab"\n${Array.from(
    { length: times },
    (_, index) => `  v${index + 1} = ${twice(`local.v${index}`)}\n`,
  ).join('')}}\nresource "google_x" "x" {\n  y = local.v${times}\n}\n`;

const value = (expression: string) =>
  `resource "google_x" "x" {\n  y = ${expression}\n}\n`;

const nested = (open: string, close: string, times: number) =>
  value(`${open.repeat(times)}1${close.repeat(times)}`);

/** A module of about a megabyte a file. */
function largeModule(files: number): Record<string, string> {
  const text = Array.from(
    { length: 14_000 },
    (_, index) =>
      `resource "google_y" "r${index}" {\n  a = var.a\n  b = "\${var.a}-x"\n}\n`,
  )
    .join('')
    .slice(0, 900_000);
  const whole = text.slice(0, text.lastIndexOf('resource'));
  return Object.fromEntries(
    Array.from({ length: files }, (_, index) => [
      `module/m${index}.tf`,
      `${index === 0 ? 'variable "a" {}\n' : ''}${whole.replaceAll(
        '"r',
        `"r${index}_`,
      )}`,
    ]),
  );
}

const ROOTS = Array.from({ length: 12 }, (_, index) => `roots/r${index}`);

/** Terraform that is meant to take for ever, or to read what it may not. */
export const hostileTerraform: Attempt[] = [
  {
    name: 'twelve roots with two environments and one large module',
    files: () => ({
      ...largeModule(15),
      ...Object.fromEntries(
        ROOTS.flatMap(root => [
          [
            `${root}/main.tf`,
            `${SERVICE}\nvariable "a" {}\nmodule "m" {\n  source = "../../module"\n  a = var.a\n}\n`,
          ],
          [`${root}/env/a.tfvars`, 'a = "a"'],
          [`${root}/env/b.tfvars`, 'a = "b"'],
        ]),
      ),
    }),
  },
  {
    name: 'a module that calls itself',
    files: () => beside('module "again" {\n  source = "./"\n}\n'),
  },
  {
    name: 'two modules that call each other twice',
    files: () => ({
      'infra/main.tf': `${SERVICE}\nmodule "a" {\n  source = "../a"\n}\n`,
      'a/main.tf':
        'module "b" {\n  source = "../b"\n}\nmodule "c" {\n  source = "../b"\n}\n',
      'b/main.tf':
        'module "a" {\n  source = "../a"\n}\nmodule "d" {\n  source = "../a"\n}\n',
    }),
  },
  {
    name: 'modules ten wide and twelve deep',
    files: () =>
      Object.fromEntries([
        ['infra/main.tf', `${SERVICE}\nmodule "m" {\n  source = "../m0"\n}\n`],
        ...Array.from({ length: 12 }, (_, depth) => [
          `m${depth}/main.tf`,
          Array.from(
            { length: 10 },
            (__, width) =>
              `module "m${width}" {\n  source = "../m${depth + 1}"\n}\n`,
          ).join(''),
        ]),
      ]),
  },
  {
    name: 'a thousand million instances',
    files: () => beside('resource "google_x" "x" {\n  count = 1000000000\n}\n'),
  },
  {
    name: 'a million keys for each',
    files: () =>
      beside(
        'resource "google_x" "x" {\n  for_each = toset([for i in range(1000000) : tostring(i)])\n}\n',
      ),
  },
  {
    name: 'instances of modules of instances',
    files: () => ({
      'infra/main.tf': `${SERVICE}\nmodule "m" {\n  source = "../m"\n  count = 900\n}\n`,
      'm/main.tf':
        'resource "google_x" "x" {\n  count = 900\n  y = range(900)\n}\n',
    }),
  },
  {
    name: 'lists that double',
    files: () => beside(doubling(40, name => `[${name}, ${name}]`)),
  },
  {
    name: 'lists that double, as JSON',
    files: () =>
      beside(
        `${doubling(
          28,
          name => `[${name}, ${name}]`,
        )}\nlocals {\n  j = jsonencode(local.v28)\n}\nresource "google_z" "z" {\n  j = local.j\n}\n`,
      ),
  },
  {
    name: 'texts that double',
    files: () => beside(doubling(40, name => `"\${${name}}\${${name}}"`)),
  },
  {
    name: 'texts that double by a function',
    files: () => beside(doubling(40, name => `join("", [${name}, ${name}])`)),
  },
  {
    name: 'texts that grow by replacement',
    files: () => beside(doubling(12, name => `replace(${name}, "a", ${name})`)),
  },
  {
    name: 'objects that double',
    files: () => beside(doubling(30, name => `{ a = ${name}, b = ${name} }`)),
  },
  {
    name: 'a number of a thousand million digits',
    files: () => beside(value('format("%01000000000d", 1)')),
  },
  {
    name: 'a number to a huge power',
    files: () => beside(value('pow(10, 1000000000)')),
  },
  {
    name: 'an indentation without end',
    files: () => beside(value('indent(1000000000, "a\\nb\\nc")')),
  },
  {
    name: 'a range without end',
    files: () => beside(value('range(0, 1000000000)')),
  },
  {
    name: 'a product of sets',
    files: () =>
      beside(
        value('setproduct(range(1000), range(1000), range(1000), range(1000))'),
      ),
  },
  {
    name: 'loops inside loops',
    files: () =>
      beside(
        value(
          '[for a in range(999) : [for b in range(999) : [for c in range(999) : "${a}${b}${c}"]]]',
        ),
      ),
  },
  {
    name: 'a regular expression that backtracks',
    files: () =>
      beside(value(`replace("${'a'.repeat(60)}b", "/^(a+)+$/", "")`)),
  },
  {
    name: 'a regular expression over a long text',
    files: () => beside(value(`regexall("(.*)*x", "${'a'.repeat(200_000)}")`)),
  },
  {
    name: 'a regular expression of nested repetitions',
    files: () =>
      beside(
        value(
          `regex("((((a{1,99}){1,99}){1,99}){1,99})b", "${'a'.repeat(5_000)}")`,
        ),
      ),
  },
  {
    name: 'a thousand subnetworks of subnetworks',
    files: () =>
      beside(
        value(
          `[for i in range(900) : cidrsubnets("10.0.0.0/8", ${Array(200)
            .fill('16')
            .join(', ')})]`,
        ),
      ),
  },
  {
    name: 'files of the backend',
    files: () =>
      beside(
        [
          'file("/etc/passwd")',
          'file("../../../../../../../../etc/passwd")',
          'file("${path.root}/../../../../../etc/passwd")',
          'file(pathexpand("~/.ssh/id_rsa"))',
          'filebase64("/etc/passwd")',
          'templatefile("/etc/passwd", {})',
          'templatefile("/proc/self/environ", {})',
          'fileset("/etc", "**")',
          'filemd5("/etc/passwd")',
          'yamldecode(file("/etc/passwd"))',
          'file("file:///etc/passwd")',
          'file("%2e%2e/%2e%2e/etc/passwd")',
          'file("..\\\\..\\\\etc\\\\passwd")',
          'file("/etc/passwd\\u0000.tf")',
        ]
          .map((expression, index) =>
            value(expression).replace('"x"', `"x${index}"`),
          )
          .join(''),
      ),
  },
  {
    name: 'modules of the backend',
    files: () =>
      beside(
        [
          '/etc',
          'file:///etc',
          'git::file:///etc',
          '../../../../etc',
          './../../../../../../etc',
        ]
          .map(
            (source, index) =>
              `module "m${index}" {\n  source = "${source}"\n}\n`,
          )
          .join(''),
      ),
  },
  {
    name: 'a template that includes itself',
    files: () => ({
      ...beside(value('templatefile("${path.module}/t.tftpl", { a = 1 })')),
      'infra/t.tftpl': '${templatefile("t.tftpl", { a = 1 })}'.repeat(3),
    }),
  },
  {
    name: 'a template that loops',
    files: () => ({
      ...beside(value('templatefile("${path.module}/t.tftpl", {})')),
      'infra/t.tftpl':
        '%{ for a in range(999) }%{ for b in range(999) }%{ for c in range(999) }${a}%{ endfor }%{ endfor }%{ endfor }',
    }),
  },
  {
    name: 'brackets inside brackets',
    files: () => beside(nested('[', ']', 100_000)),
    expected: READ_IN_PART,
  },
  {
    name: 'parentheses inside parentheses',
    files: () => beside(nested('(', ')', 100_000)),
    expected: READ_IN_PART,
  },
  {
    name: 'templates inside templates',
    files: () => beside(nested('"${', '}"', 100_000)),
    expected: READ_IN_PART,
  },
  {
    name: 'conditions inside conditions',
    files: () => beside(nested('true ? 1 : ', '', 80_000)),
  },
  {
    name: 'signs before signs',
    files: () => beside(nested('!', '', 400_000)),
  },
  {
    name: 'a sum of very many parts',
    files: () => beside(value(Array(100_000).fill('1').join(' + '))),
  },
  {
    name: 'blocks inside blocks',
    files: () => beside(`${'b {\n'.repeat(50_000)}${'}\n'.repeat(50_000)}`),
  },
  {
    name: 'a comment that does not end',
    files: () => beside(`/*${'*'.repeat(900_000)}`),
    expected: READ_IN_PART,
  },
  {
    name: 'a text that does not end',
    files: () => beside(`x = "${'${'.repeat(400_000)}`),
    expected: READ_IN_PART,
  },
  {
    name: 'here documents that do not end',
    files: () => beside('x = <<EOT\n'.repeat(80_000)),
    expected: READ_IN_PART,
  },
  {
    name: 'a chain of local values',
    files: () =>
      beside(
        `locals {\n${Array.from(
          { length: 20_000 },
          (_, index) => `  c${index} = local.c${index + 1}\n`,
        ).join('')}  c20000 = 1\n}\n${value('local.c0')}`,
      ),
  },
  {
    name: 'local values in a circle',
    files: () =>
      beside(`locals {\n  a = local.b\n  b = local.a\n}\n${value('local.a')}`),
  },
  {
    name: 'very many attributes',
    files: () =>
      beside(
        `resource "google_x" "x" {\n${Array.from(
          { length: 60_000 },
          (_, index) => `  a${index} = 1\n`,
        ).join('')}}\n`,
      ),
  },
  {
    name: 'dynamic blocks inside dynamic blocks',
    files: () =>
      beside(
        `resource "google_x" "x" {\n${'  dynamic "d" {\n for_each = range(99)\n content {\n'.repeat(
          8,
        )}${'}\n}\n'.repeat(8)}}\n`,
      ),
  },
  {
    name: 'a variable of a type without end',
    files: () =>
      beside(
        `variable "v" {\n  type = ${'list('.repeat(50_000)}string${')'.repeat(
          50_000,
        )}\n}\n`,
      ),
  },
];
