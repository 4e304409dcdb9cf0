import { plain } from '../testUtils';
import { memoryFiles } from './memoryFiles';
import { readConfiguration } from './readConfiguration';

async function resourceOf(files: Record<string, string>) {
  const { resources, diagnostics } = await readConfiguration(
    memoryFiles(files),
  );
  expect(diagnostics).toEqual([]);
  expect(resources).toHaveLength(1);
  return resources[0];
}

describe('the changes that are ignored', () => {
  it.each([
    ['', []],
    ['lifecycle {}', []],
    ['lifecycle {\n ignore_changes = []\n}', []],
    ['lifecycle {\n ignore_changes = all\n}', 'all'],
    ['lifecycle {\n ignore_changes = "all"\n}', 'all'],
    ['lifecycle {\n ignore_changes = ["*"]\n}', 'all'],
    [
      'lifecycle {\n ignore_changes = [labels, template[0].labels["a.b"], ingress]\n}',
      ['labels', 'template[0].labels["a.b"]', 'ingress'],
    ],
    [
      'lifecycle {\n ignore_changes = ["template.0.labels", "ingress"]\n}',
      ['template[0].labels', 'ingress'],
    ],
    ['lifecycle {\n ignore_changes = var.x\n}', 'unknown'],
    ['lifecycle {\n ignore_changes = [labels[var.x]]\n}', 'unknown'],
    ['lifecycle {\n ignore_changes = [labels[*]]\n}', 'unknown'],
    ['lifecycle {\n ignore_changes = [1]\n}', 'unknown'],
  ])('of a resource with %j', async (block, expected) => {
    const { ignoreChanges } = await resourceOf({
      'main.tf': `resource "google_x" "a" {\n${block}\n}\n`,
    });
    expect(ignoreChanges).toEqual(expected);
  });

  it('are those of an override file', async () => {
    const { ignoreChanges } = await resourceOf({
      'main.tf':
        'resource "google_x" "a" {\n  lifecycle {\n    ignore_changes = all\n  }\n}\n',
      'override.tf':
        'resource "google_x" "a" {\n  lifecycle {\n    ignore_changes = [labels]\n  }\n}\n',
    });
    expect(ignoreChanges).toEqual(['labels']);
  });

  it('are read in JSON', async () => {
    const { ignoreChanges } = await resourceOf({
      'main.tf.json': JSON.stringify({
        resource: {
          google_x: {
            a: { lifecycle: { ignore_changes: ['template[0].labels'] } },
          },
        },
      }),
    });
    expect(ignoreChanges).toEqual(['template[0].labels']);
  });
});

describe('provisioners', () => {
  it('are listed with what they run', async () => {
    const { provisioners = [], body } = await resourceOf({
      'main.tf': `variable "unset" {}
resource "google_x" "a" {
  for_each = toset(["one"])
  provisioner "local-exec" {
    command     = "gcloud run deploy \${each.key}"
    environment = { REGION = var.unset }
  }
  provisioner "local-exec" {
    when       = destroy
    on_failure = continue
    command    = "echo \${self.name}"
  }
}
`,
    });
    expect(body.blocks.size).toBe(0);
    expect(
      provisioners.map(({ type, when, body: { attributes }, origin }) => [
        type,
        when,
        Object.fromEntries(
          [...attributes].map(([name, { value }]) => [name, plain(value)]),
        ),
        origin.line,
      ]),
    ).toEqual([
      [
        'local-exec',
        'create',
        {
          command: 'gcloud run deploy one',
          environment: { REGION: '?var.unset' },
        },
        4,
      ],
      ['local-exec', 'destroy', { command: 'echo <?self.name>' }, 8],
    ]);
  });

  it('are none where none is written', async () => {
    const { provisioners } = await resourceOf({
      'main.tf': 'resource "google_x" "a" {}\n',
    });
    expect(provisioners).toEqual([]);
  });
});
