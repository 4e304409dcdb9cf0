import { expect } from 'expect';
import { Attempt, READ_IN_PART, SERVICE, beside } from './attempt';

const KNATIVE = 'apiVersion: serving.knative.dev/v1\nkind: Service\n';

const manifest = (yaml: string): Record<string, string> => ({
  'infra/main.tf': SERVICE,
  'deploy/service.yaml': `${KNATIVE}${yaml}`,
});

const keys = (count: number) =>
  Array.from({ length: count }, (_, index) => `  k${index}: 1\n`).join('');

const json = (text: string): Record<string, string> => ({
  'infra/main.tf': SERVICE,
  'infra/hostile.tf.json': text,
});

/** Each of so many names stands for nine of the one before it. */
const laughs = (count: number) =>
  Array.from(
    { length: count },
    (_, index) =>
      `a${index}: &a${index} [${Array(9)
        .fill(index === 0 ? '"lol"' : `*a${index - 1}`)
        .join(', ')}]\n`,
  ).join('');

/** YAML, JSON and files of variables that are meant to take for ever. */
export const hostileData: Attempt[] = [
  {
    name: 'a manifest of forty thousand keys',
    files: () => manifest(`metadata:\n${keys(40_000)}`),
  },
  {
    name: 'a catalog file of forty thousand keys',
    files: () => ({
      'infra/main.tf': SERVICE,
      'catalog-info.yaml': `apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata:\n  name: a\n  annotations:\n${keys(
        40_000,
      ).replaceAll('  k', '    k')}`,
    }),
  },
  {
    name: 'YAML of forty thousand keys that Terraform decodes',
    files: () => ({
      ...beside(
        'locals {\n  y = yamldecode(file("${path.module}/d.yaml"))\n}\nresource "google_x" "x" {\n  y = local.y\n}\n',
      ),
      'infra/d.yaml': `a:\n${keys(40_000)}`,
    }),
  },
  {
    name: 'names that stand for nine of one another',
    files: () => manifest(laughs(12)),
  },
  {
    name: 'a name that stands for itself',
    files: () => manifest('spec: &a\n  again: *a\n'),
  },
  {
    name: 'merged keys that stand for one another',
    files: () =>
      manifest(
        `m0: &m0 { a: 1 }\n${Array.from(
          { length: 25 },
          (_, index) =>
            `m${index + 1}: &m${index + 1}\n  <<: [*m${index}, *m${index}]\n`,
        ).join('')}`,
      ),
  },
  {
    name: 'lists inside lists',
    files: () => manifest(`spec: ${'['.repeat(200_000)}`),
    expected: READ_IN_PART,
  },
  {
    name: 'indentation inside indentation',
    files: () =>
      manifest(
        `spec:\n${Array.from(
          { length: 1_000 },
          (_, index) => `${' '.repeat(index + 1)}a:\n`,
        ).join('')}`,
      ),
    expected: READ_IN_PART,
  },
  {
    name: 'very many documents',
    files: () => ({
      'infra/main.tf': SERVICE,
      'deploy/many.yaml': `---\n${KNATIVE}`.repeat(15_000),
    }),
  },
  {
    name: 'tags that would make objects',
    files: () =>
      manifest(
        'spec: !!js/function "function () { return process.env }"\nmetadata: !!python/object/apply:os.system ["id"]\n',
      ),
  },
  {
    name: 'keys that objects have by themselves',
    files: () =>
      manifest(
        'metadata:\n  name: a\n  annotations:\n    __proto__: { polluted: yes }\n    constructor: a\n',
      ),
  },
  {
    name: 'a text that looks like a chart',
    files: () => manifest(`spec: "${'{{-'.repeat(250_000)}"`),
  },
  {
    name: 'a scalar of very many lines',
    files: () => manifest(`metadata:\n  name: |\n${'    a\n'.repeat(150_000)}`),
  },
  {
    name: 'quotes that do not end',
    files: () => manifest(`metadata: "${'\\"'.repeat(300_000)}`),
  },
  {
    name: 'JSON inside JSON',
    files: () => json('{"a":'.repeat(150_000)),
    expected: READ_IN_PART,
  },
  {
    name: 'JSON lists inside lists',
    files: () => json(`{"locals": {"a": ${'['.repeat(400_000)}`),
    expected: READ_IN_PART,
  },
  {
    name: 'JSON of very many keys',
    files: () =>
      json(
        `{"locals": {${Array.from(
          { length: 60_000 },
          (_, index) => `"k${index}": 1`,
        ).join(',')}}}`,
      ),
  },
  {
    name: 'JSON whose keys objects have by themselves',
    files: () =>
      json(
        '{"__proto__": {"polluted": true}, "locals": {"__proto__": {"a": 1}, "constructor": 1}}',
      ),
  },
  {
    name: 'JSON whose key stands twice very often',
    files: () =>
      json(`{"locals": {${Array(80_000).fill('"a": 1').join(',')}}}`),
  },
  {
    name: 'variables of very many values',
    files: () => ({
      ...beside('variable "v" {}\nresource "google_x" "x" {\n  y = var.v\n}\n'),
      'infra/terraform.tfvars': `v = [${Array(200_000).fill('1').join(', ')}]`,
    }),
  },
  {
    name: 'very many environments',
    files: () => ({
      ...beside('variable "v" {}\n'),
      ...Object.fromEntries(
        Array.from({ length: 1_500 }, (_, index) => [
          `infra/env/e${index}.tfvars`,
          `v = ${index}`,
        ]),
      ),
    }),
  },
  {
    name: 'very many services',
    files: () => ({
      'infra/main.tf': Array.from({ length: 3_000 }, (_, index) =>
        SERVICE.replaceAll('"main"', `"s${index}"`).replaceAll(
          'storefront',
          `s${index}`,
        ),
      ).join(''),
    }),
    expected: {
      limitsReached: expect.arrayContaining([
        expect.objectContaining({ limit: 'services' }),
      ]),
    },
  },
];
