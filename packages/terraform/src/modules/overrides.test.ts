import { plain } from '../testUtils';
import { ConfigBody } from '../values';
import { ConfigurationReader } from './configurationReader';
import { memoryFiles } from './memoryFiles';
import { readConfiguration } from './readConfiguration';

/** Where each attribute is written, and its value, with those of nested blocks. */
function written({ attributes, blocks }: ConfigBody): unknown {
  return Object.fromEntries([
    ...[...attributes].map(([name, { value, origin }]) => [
      name,
      `${plain(value)} ${origin.path}:${origin.line} ${value.origin.path}:${
        value.origin.line
      }`,
    ]),
    ...[...blocks].map(([type, list]) => [
      type,
      list.map(({ body, origin }) => [
        `${origin.path}:${origin.line}`,
        written(body),
      ]),
    ]),
  ]);
}

async function resourcesOf(files: Record<string, string>) {
  const { resources, diagnostics } = await readConfiguration(
    memoryFiles(files),
  );
  expect(diagnostics).toEqual([]);
  return resources;
}

describe('override files', () => {
  it('are where what they write is found', async () => {
    const [resource] = await resourcesOf({
      'main.tf': `resource "google_x" "a" {
  name = "a"
  size = 1
  template {
    image = "old"
  }
  scaling {
    most = 1
  }
}
`,
      'override.tf': `# moved
resource "google_x" "a" {
  size = 2

  template {
    image = "new"
  }
}
`,
    });
    expect(resource.origin).toEqual({ path: 'main.tf', line: 1 });
    expect(written(resource.body)).toEqual({
      name: 'a main.tf:2 main.tf:2',
      size: '2 override.tf:3 override.tf:3',
      scaling: [['main.tf:7', { most: '1 main.tf:8 main.tf:8' }]],
      template: [
        ['override.tf:5', { image: 'new override.tf:6 override.tf:6' }],
      ],
    });
  });

  it('replace dynamic blocks, and what JSON writes as attributes', async () => {
    const base = `resource "google_x" "a" {
  dynamic "port" {
    for_each = [1, 2]
    content {
      n = port.value
    }
  }
}
`;
    const [native] = await resourcesOf({
      'main.tf': base,
      'a_override.tf':
        'resource "google_x" "a" {\n  port {\n    n = 3\n  }\n}\n',
    });
    expect(written(native.body)).toEqual({
      port: [['a_override.tf:2', { n: '3 a_override.tf:3 a_override.tf:3' }]],
    });
    const [json] = await resourcesOf({
      'main.tf': base,
      'override.tf.json': JSON.stringify({
        resource: { google_x: { a: { port: { n: 3 } } } },
      }),
    });
    expect([...json.body.blocks.keys()]).toEqual([]);
    expect([...json.body.attributes.keys()]).toEqual(['port']);
  });

  it('change a lifecycle argument by argument', async () => {
    const [{ ignoreChanges, replaceTriggeredBy }] = await resourcesOf({
      'main.tf': `resource "google_x" "a" {
  lifecycle {
    ignore_changes       = all
    replace_triggered_by = [google_x.b]
  }
}
resource "google_x" "b" {}
`,
      'override.tf': `resource "google_x" "a" {
  lifecycle {
    prevent_destroy = true
    ignore_changes  = [name]
  }
}
`,
    });
    expect(ignoreChanges).toEqual(['name']);
    expect(replaceTriggeredBy && plain(replaceTriggeredBy)).toEqual([
      '→google_x.b',
    ]);
  });

  it('say where counts, defaults, inputs and outputs are written', async () => {
    const { resources, moduleCalls, outputs, providers } =
      await readConfiguration(
        memoryFiles({
          'main.tf': `variable "region" { default = "old" }
resource "google_x" "a" {
  count = 0
  name  = var.region
}
module "m" {
  source = "./m"
  name   = "old"
}
output "o" { value = "old" }
provider "google" {
  project = "p"
  region  = "old"
}
`,
          'override.tf': `variable "region" { default = "new" }
resource "google_x" "a" { count = 1 }
module "m" { name = "new" }
output "o" { value = "new" }
provider "google" { region = var.region }
`,
          'm/main.tf': 'variable "name" {}\n',
        }),
      );
    expect(written(resources[0].body)).toEqual({
      name: 'new main.tf:4 override.tf:1',
    });
    expect(moduleCalls.map(({ inputs }) => written(inputs))).toEqual([
      { name: 'new override.tf:3 override.tf:3' },
    ]);
    expect(outputs.map(({ value }) => [plain(value), value.origin])).toEqual([
      ['new', { path: 'override.tf', line: 4 }],
    ]);
    expect(providers.map(({ body }) => written(body))).toEqual([
      {
        project: 'p main.tf:12 main.tf:12',
        region: 'new override.tf:5 override.tf:1',
      },
    ]);
  });

  it('say where the state is kept instead', async () => {
    const reader = new ConfigurationReader(
      memoryFiles({
        'main.tf': `terraform {
  required_providers {
    google = { source = "hashicorp/google" }
  }
}
terraform {
  backend "gcs" {}
}
`,
        'override.tf': `terraform {
  required_providers {
    random = { source = "hashicorp/random" }
  }
  cloud {}
}
`,
      }),
    );
    expect(await reader.module('')).toMatchObject({
      backend: { type: 'cloud', origin: { path: 'override.tf', line: 5 } },
      requiredProviders: ['google', 'random'],
    });
  });
});
