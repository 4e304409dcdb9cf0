import { Attempt } from './attempt';

const repeated = (part: string, times: number) => part.repeat(times);

/** A text that twice so many times stands for itself. */
const doubled = (times: number) =>
  `{% set x = 'ab' %}${repeated('{% set x = x ~ x %}', times)}\${{ x }}`;

const SKELETONS: [string, Record<string, string>][] = [
  [
    'a regular expression that backtracks',
    { a: `\${{ "${'a'.repeat(60)}b" | replace(r/^(a+)+$/, "") }}` },
  ],
  [
    'a test by a regular expression',
    { a: `{% if r/^(a|a)*$/.test("${'a'.repeat(60)}b") %}x{% endif %}` },
  ],
  ['comments that do not end', { a: repeated('{#', 100_000) }],
  ['expressions that do not end', { a: repeated('${{', 100_000) }],
  ['tags that do not end', { a: repeated('{%', 100_000) }],
  ['raw parts that do not end', { a: repeated('{% raw %}', 20_000) }],
  ['conditions inside conditions', { a: repeated('{% if true %}', 20_000) }],
  [
    'parentheses inside parentheses',
    { a: `\${{ ${repeated('(', 50_000)}1${repeated(')', 50_000)} }}` },
  ],
  [
    'lists inside lists',
    { a: `\${{ ${repeated('[', 50_000)}1${repeated(']', 50_000)} }}` },
  ],
  [
    'a sum of very many parts',
    { a: `\${{ ${Array(50_000).fill('1').join(' + ')} }}` },
  ],
  [
    'a loop without end',
    { a: '{% for i in range(0, 1000000000) %}x{% endfor %}' },
  ],
  [
    'loops inside loops',
    {
      a: `${repeated('{% for i in range(0, 999) %}', 6)}x${repeated(
        '{% endfor %}',
        6,
      )}`,
    },
  ],
  ['a text that doubles', { a: doubled(40) }],
  ['a large text', { a: doubled(24) }],
  [
    'a macro that calls itself',
    { a: '{% macro m() %}${{ m() }}${{ m() }}{% endmacro %}${{ m() }}' },
  ],
  [
    'a text in the middle of much space',
    { a: '${{ "a" | center(1000000000) }}' },
  ],
  ['an indentation without end', { a: '${{ "a\\nb" | indent(1000000000) }}' }],
  [
    'JSON with an indentation without end',
    { a: '${{ values.network | json(1000000000) }}' },
  ],
  ['a power without end', { a: '${{ 10 ** 1000000000 }}' }],
  ['batches without end', { a: '${{ "abc" | batch(1000000000, "x") }}' }],
  ['slices without end', { a: '${{ "abc" | slice(1000000000) }}' }],
  ['a file of the backend', { a: '{% include "/etc/passwd" %}' }],
  [
    'a file of the backend, imported',
    { a: '{% import "/etc/passwd" as p %}${{ p }}' },
  ],
  [
    'a file of the backend, extended',
    { a: '{% extends "../../../../etc/passwd" %}' },
  ],
  [
    'the function of all functions',
    { a: '${{ values.constructor.constructor("return process.env")() }}' },
  ],
  [
    'the function of a text',
    { a: '${{ "".constructor.constructor("return process")().pid }}' },
  ],
  [
    'what all objects share',
    {
      a: '${{ values.__proto__.polluted }}{% set values.__proto__.polluted = 1 %}',
    },
  ],
  [
    'a function of a loop',
    {
      a: '{% for i in [1] %}${{ loop.constructor.constructor("return 1")() }}{% endfor %}',
    },
  ],
  [
    'a function of a filter',
    { a: '${{ ("x" | upper).constructor.constructor("return 1")() }}' },
  ],
  ['a name that leads upwards', { '../../evil.txt': 'x' }],
  ['a name that becomes one upwards', { '${{ "../" }}evil.txt': 'x' }],
  ['an absolute name', { '${{ "/etc/evil" }}': 'x' }],
  ['names that become the same', { '${{ "a" }}': 'x', "${{ 'a' }}": 'y' }],
  ['a name that backtracks', { [`${repeated('${{ environment', 200)}`]: 'x' }],
  ['Terraform that is none', { 'main.tf': repeated('{', 200_000) }],
  [
    'Terraform of very many brackets',
    { 'main.tf': `x = ${repeated('[', 100_000)}` },
  ],
  [
    'Terraform of very many templates',
    { 'main.tf': `x = "${repeated('${"', 50_000)}` },
  ],
  ['very many lines', { 'main.tf': repeated('a = 1\n', 150_000) }],
  ['very many blank lines', { a: repeated(' \n', 400_000) }],
];

/** Skeletons that are meant to take for ever, or to read what they may not. */
export const hostileSkeletons: Attempt[] = SKELETONS.map(([name, files]) => ({
  name,
  files: () => files,
}));
