import { Situation, conflictOf, inOneFile } from '../situation';

const ROUTER = 'resource "x_router" "r" {\n  a = 1\n}\n';
const nat = (ports: number) =>
  `resource "x_nat" "n" {\n  router = x_router.r.name\n  ports  = ${ports}\n}\n`;
const ADDRESS = 'resource "x_address" "a" {\n  q = 1\n}\n';
const part = (a: number, b: number) =>
  `resource "x_y" "main" {\n  a = ${a}\n  b = ${b}\n}\n`;
const named = (name: string) =>
  `resource "x_y" "${name}" {\n  a = 1\n  b = 2\n  c = 3\n}\n`;

/** What only shows where a module is seen as one, and where lines alone mislead. */
export const MODULES: readonly Situation[] = [
  {
    title: 'The template uses a variable that the team deleted',
    base: {
      'main.tf': 'resource "x_y" "m" {\n  a = var.a\n}\n',
      'variables.tf': 'variable "a" {}\n\nvariable "b" {}\n',
    },
    ours: {
      'main.tf': 'resource "x_y" "m" {\n  a = var.a\n}\n',
      'variables.tf': 'variable "a" {}\n',
    },
    theirs: {
      'main.tf': 'resource "x_y" "m" {\n  a = var.a\n  b = var.b\n}\n',
      'variables.tf': 'variable "a" {}\n\nvariable "b" {}\n',
    },
    expected: {
      'main.tf': conflictOf(
        'resource "x_y" "m" {\n  a = var.a\n}\n',
        'resource "x_y" "m" {\n  a = var.a\n}\n',
        'resource "x_y" "m" {\n  a = var.a\n  b = var.b\n}\n',
      ),
      'variables.tf': 'variable "a" {}\n',
    },
    results: { 'main.tf': 'conflict', 'variables.tf': 'kept' },
    conflicts: 1,
  },
  {
    title:
      'The template drops a file, of which the team changed a block that needs another',
    base: { 'nat.tf': `${ROUTER}\n${nat(64)}\n${ADDRESS}` },
    ours: { 'nat.tf': `${ROUTER}\n${nat(128)}\n${ADDRESS}` },
    theirs: {},
    expected: {
      'nat.tf': `${conflictOf(ROUTER, ROUTER, '')}\n${conflictOf(
        nat(128),
        nat(64),
        '',
      )}`,
    },
    results: { 'nat.tf': 'conflict' },
    conflicts: 2,
  },
  inOneFile(
    'Both rename a resource, in different ways',
    'main.tf',
    [named('m'), named('team'), named('new')],
    conflictOf(named('team'), named('m'), named('new')),
    'conflict',
  ),
  {
    title:
      'The template moves a folder, of which the team changed a file and to which it added one',
    base: { 'infra/main.tf': part(1, 2) },
    ours: {
      'infra/main.tf': part(5, 2),
      'infra/team.tf': 'output "a" {\n  value = x_y.main.a\n}\n',
    },
    theirs: { 'terraform/main.tf': part(1, 7) },
    expected: {
      'terraform/main.tf': part(5, 7),
      'terraform/team.tf': 'output "a" {\n  value = x_y.main.a\n}\n',
    },
    results: {
      'terraform/main.tf': 'renamed',
      'terraform/team.tf': 'renamed',
    },
    conflicts: 0,
  },
  {
    title: 'Both add one local value in different files, with different values',
    base: { 'locals.tf': 'locals {\n  a = 1\n}\n' },
    ours: {
      'locals.tf': 'locals {\n  a = 1\n}\n',
      'team.tf': 'locals {\n  n = 1\n}\n',
    },
    theirs: { 'locals.tf': 'locals {\n  a = 1\n  n = 2\n}\n' },
    expected: {
      'locals.tf': 'locals {\n  a = 1\n}\n',
      'team.tf': `locals {\n${conflictOf('  n = 1\n', '', '  n = 2\n')}}\n`,
    },
    results: { 'locals.tf': 'kept', 'team.tf': 'conflict' },
    conflicts: 1,
  },
  inOneFile(
    'A block of one line that both extend',
    'main.tf',
    [
      'resource "x_y" "m" {\n  lifecycle { prevent_destroy = true }\n  a = 1\n}\n',
      'resource "x_y" "m" {\n  lifecycle { prevent_destroy = false }\n  a = 1\n}\n',
      'resource "x_y" "m" {\n  lifecycle {\n    prevent_destroy = true\n    ignore_changes  = [a]\n  }\n  a = 1\n}\n',
    ],
    'resource "x_y" "m" {\n  lifecycle {\n    prevent_destroy = false\n    ignore_changes  = [a]\n  }\n  a = 1\n}\n',
    'merged',
  ),
  inOneFile(
    'Terraform with CRLF: each side changes an argument',
    'main.tf',
    [part(1, 2), part(5, 2).replace(/\n/g, '\r\n'), part(1, 7)],
    part(5, 7).replace(/\n/g, '\r\n'),
    'merged',
  ),
  inOneFile(
    'Terraform with tabs: the template adds a block',
    'main.tf',
    [
      part(1, 2),
      part(1, 2).replace(/^ {2}/gm, '\t'),
      `${part(1, 7)}\n${ROUTER}`,
    ],
    `${part(1, 7)}\n${ROUTER}`.replace(/^ {2}/gm, '\t'),
    'merged',
  ),
  inOneFile(
    'A list of which the team explains the elements, and the template adds one',
    'main.tf',
    [
      'resource "x_y" "m" {\n  items = [\n    "a",\n    "b",\n  ]\n}\n',
      'resource "x_y" "m" {\n  items = [\n    # first\n    "a", # one\n    "b",\n  ]\n}\n',
      'resource "x_y" "m" {\n  items = [\n    "a",\n    "b",\n    "c",\n  ]\n}\n',
    ],
    'resource "x_y" "m" {\n  items = [\n    # first\n    "a", # one\n    "b",\n    "c",\n  ]\n}\n',
    'merged',
  ),
  inOneFile(
    'A call of which each side changes another argument',
    'main.tf',
    [
      'locals {\n  s = cidrsubnet(var.a, 8, 2)\n}\n',
      'locals {\n  s = cidrsubnet(var.a, 4, 2)\n}\n',
      'locals {\n  s = cidrsubnet(var.a, 8, 3)\n}\n',
    ],
    `locals {\n${conflictOf(
      '  s = cidrsubnet(var.a, 4, 2)\n',
      '  s = cidrsubnet(var.a, 8, 2)\n',
      '  s = cidrsubnet(var.a, 8, 3)\n',
    )}}\n`,
    'conflict',
  ),
  inOneFile(
    'A set of which both replace the same element',
    'main.tf',
    [
      'resource "x_y" "m" {\n  domains = ["a.example"]\n}\n',
      'resource "x_y" "m" {\n  domains = ["b.example"]\n}\n',
      'resource "x_y" "m" {\n  domains = ["c.example"]\n}\n',
    ],
    `resource "x_y" "m" {\n${conflictOf(
      '  domains = ["b.example"]\n',
      '  domains = ["a.example"]\n',
      '  domains = ["c.example"]\n',
    )}}\n`,
    'conflict',
  ),
  inOneFile(
    'YAML: one side writes a list on lines, the other within one',
    'a.yaml',
    [
      'tags: [a, b]\nz: 1\n',
      'tags:\n  - a\n  - b\n  - team\nz: 1\n',
      'tags: [a, b, c]\nz: 1\n',
    ],
    'tags:\n  - a\n  - b\n  - team\n  - c\nz: 1\n',
    'merged',
  ),
  inOneFile(
    'YAML: comments at the end of a block stay in it',
    'a.yaml',
    [
      'a: 1 # one\nb:\n  c: 2\n  # inner\n# end\n',
      'a: 1 # one!\nb:\n  c: 2\n  # inner\n# end\n',
      'a: 1 # one\nb:\n  c: 2\n  d: 3\n  # inner\n# end\n',
    ],
    'a: 1 # one!\nb:\n  c: 2\n  d: 3\n  # inner\n# end\n',
    'merged',
  ),
  {
    title: 'A text that is not UTF-8 keeps its bytes',
    base: { 'a.txt': Buffer.from('gr\xfc\xdfe\nb\nc\n', 'latin1') },
    ours: { 'a.txt': Buffer.from('gr\xfc\xdfe!\nb\nc\n', 'latin1') },
    theirs: { 'a.txt': Buffer.from('gr\xfc\xdfe\nb\nd\n', 'latin1') },
    expected: { 'a.txt': Buffer.from('gr\xfc\xdfe!\nb\nd\n', 'latin1') },
    results: { 'a.txt': 'merged' },
    conflicts: 0,
  },
  {
    title:
      'The team puts a link where a file was, the template changes the file',
    base: { a: 'x\ny\n' },
    ours: { a: { link: 'b' }, b: 'other\n' },
    theirs: { a: 'x\nz\n' },
    expected: { a: { link: 'b' }, b: 'other\n' },
    results: { a: 'conflict', b: 'kept' },
    conflicts: 1,
  },
];
