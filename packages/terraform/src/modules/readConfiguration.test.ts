import { plain, plainBody } from '../testUtils';
import { memoryFiles, readConfiguration } from '.';
import { ReadOptions } from './readOptions';

async function read(
  files: Record<string, string | Uint8Array>,
  options?: ReadOptions,
) {
  const configuration = await readConfiguration(memoryFiles(files), options);
  return {
    ...configuration,
    resources: Object.fromEntries(
      configuration.resources.map(resource => [
        `${resource.address}${resource.instanceCount === 'unknown' ? '?' : ''}`,
        plainBody(resource.body),
      ]),
    ),
    outputs: Object.fromEntries(
      configuration.outputs.map(({ name, value }) => [name, plain(value)]),
    ),
    problems: configuration.diagnostics.map(
      ({ path, line, summary }) => `${path}:${line} ${summary}`,
    ),
  };
}

/** Configurations by what they show, with the resources that come of them. */
const CONFIGURATIONS: {
  situation: string;
  files: Record<string, string>;
  options?: ReadOptions;
  resources: Record<string, object>;
}[] = [
  {
    situation: 'count over a known number',
    files: {
      'main.tf': 'resource "a" "b" {\n  count = 2\n  n = count.index\n}',
    },
    resources: { 'a.b[0]': { n: 0 }, 'a.b[1]': { n: 1 } },
  },
  {
    situation: 'count of none',
    files: { 'main.tf': 'resource "a" "b" {\n  count = false ? 1 : 0\n}' },
    resources: {},
  },
  {
    situation: 'count over an unknown number',
    files: {
      'main.tf':
        'variable "on" {}\nresource "a" "b" {\n  count = var.on ? 1 : 0\n  n = count.index\n  m = 1\n}',
    },
    resources: { 'a.b?': { n: '?var.on', m: 1 } },
  },
  {
    situation: 'for_each over a map, and another resource that follows it',
    files: {
      'main.tf': `resource "a" "b" {
  for_each = { x = { n = 1 }, y = { n = 2 } }
  name = each.key
  n    = each.value.n
}
resource "c" "d" {
  for_each = toset(["x", "y"])
  name = a.b[each.value].name
  id   = a.b[each.key].id
}`,
    },
    resources: {
      'a.b["x"]': { name: 'x', n: 1 },
      'a.b["y"]': { name: 'y', n: 2 },
      'c.d["x"]': { name: 'x', id: '→a.b["x"].id' },
      'c.d["y"]': { name: 'y', id: '→a.b["y"].id' },
    },
  },
  {
    situation: 'for_each over another resource',
    files: {
      'main.tf': `resource "a" "b" {
  for_each = { x = 1 }
  name = each.key
}
resource "c" "d" {
  for_each = a.b
  name = each.value.name
  id   = each.value.id
}`,
    },
    resources: {
      'a.b["x"]': { name: 'x' },
      'c.d["x"]': { name: 'x', id: '→a.b["x"].id' },
    },
  },
  {
    situation: 'for_each over something unknown',
    files: {
      'main.tf':
        'variable "m" {}\nresource "a" "b" {\n  for_each = var.m\n  name = each.key\n}\nresource "c" "d" {\n  for_each = var.m\n  id = a.b[each.key].id\n  name = a.b[each.key].name\n}',
    },
    resources: {
      'a.b?': { name: '?var.m' },
      'c.d?': { id: '→?a.b.id', name: '→?a.b.name' },
    },
  },
  {
    situation: 'dynamic blocks',
    files: {
      'main.tf': `variable "u" {}
resource "a" "b" {
  fixed { n = 0 }
  dynamic "item" {
    for_each = [1, 2]
    content {
      n = item.value
      dynamic "inner" {
        for_each = { k = item.value }
        iterator = it
        content {
          k = it.key
          v = it.value
        }
      }
    }
  }
  dynamic "maybe" {
    for_each = var.u
    content { n = maybe.value }
  }
  dynamic "none" {
    for_each = []
    content { n = none.value }
  }
}`,
    },
    resources: {
      'a.b': {
        fixed: [{ n: 0 }],
        item: [
          { n: 1, inner: [{ k: 'k', v: 1 }] },
          { n: 2, inner: [{ k: 'k', v: 2 }] },
        ],
        'maybe?': [{ n: '?var.u' }],
      },
    },
  },
  {
    situation: 'what Terraform itself reads in a resource',
    files: {
      'main.tf': `resource "a" "b" {
  provider   = google-beta
  depends_on = [c.d]
  n = 1
  lifecycle { prevent_destroy = true }
  timeouts { create = "5m" }
}`,
    },
    resources: { 'a.b': { n: 1, timeouts: [{ create: '5m' }] } },
  },
  {
    situation: 'values of variables, later ones over earlier ones',
    files: {
      'main.tf': `variable "a" { default = "default" }
variable "b" { default = "default" }
variable "c" { default = "default" }
variable "d" { default = "default" }
variable "e" { default = "default" }
variable "f" { default = "default" }
variable "g" {}
resource "r" "r" {
  all = [var.a, var.b, var.c, var.d, var.e, var.f, var.g]
}`,
      'terraform.tfvars':
        'b = "tfvars"\nc = "tfvars"\nd = "tfvars"\ne = "tfvars"\nf = "tfvars"\n',
      'x.auto.tfvars': 'c = "auto"\nd = "auto"\ne = "auto"\nf = "auto"\n',
      'y.auto.tfvars.json': '{ "d": "json", "e": "json", "f": "json" }',
      'env/prod.tfvars': 'e = "prod"\nf = "prod"\n',
    },
    options: { varFiles: ['env/prod.tfvars'], variables: { f: 'given' } },
    resources: {
      'r.r': {
        all: ['default', 'tfvars', 'auto', 'json', 'prod', 'given', '?var.g'],
      },
    },
  },
  {
    situation: 'types of variables, with their optional attributes',
    files: {
      'main.tf': `variable "s" {
  type = map(object({
    ingress = optional(string, "all")
    public  = optional(bool, false)
    ports   = optional(list(number))
    name    = string
  }))
}
variable "n" {
  type     = number
  default  = "3"
  nullable = false
}
variable "set" { type = set(string) }
resource "r" "r" {
  s = var.s
  n = var.n
  set = var.set
}`,
    },
    options: {
      variables: {
        s: {
          a: { name: 1, extra: true, ports: ['80'] },
          b: { name: 'b', ingress: null },
        },
        n: null,
        set: ['y', 'x', 'y'],
      },
    },
    resources: {
      'r.r': {
        s: {
          a: { ingress: 'all', public: false, ports: [80], name: '1' },
          b: { ingress: 'all', public: false, ports: null, name: 'b' },
        },
        n: 3,
        set: ['x', 'y'],
      },
    },
  },
  {
    situation: 'the workspace',
    files: {
      'main.tf':
        'locals {\n  sizes = { default = 1, prod = 5 }\n}\nresource "a" "b" {\n  n = local.sizes[terraform.workspace]\n}',
    },
    options: { workspace: 'prod' },
    resources: { 'a.b': { n: 5 } },
  },
  {
    situation: 'a module with inputs and outputs',
    files: {
      'main.tf': `module "net" {
  source = "./modules/net"
  name   = "n"
}
resource "a" "b" {
  id     = module.net.id
  name   = module.net.name
  whole  = module.net.network.id
  absent = try(module.net.name, "x")
}`,
      'modules/net/main.tf': `variable "name" {}
variable "size" { default = 1 }
resource "network" "this" {
  name = "\${var.name}-\${var.size}"
  here = path.module
}
output "id" { value = network.this.id }
output "name" { value = network.this.name }
output "network" { value = network.this }`,
    },
    resources: {
      'a.b': {
        id: '→module.net.network.this.id',
        name: 'n-1',
        whole: '→module.net.network.this.id',
        absent: 'n-1',
      },
      'module.net.network.this': { name: 'n-1', here: 'modules/net' },
    },
  },
  {
    situation: 'modules in modules, beside the root, for each',
    files: {
      'infra/main.tf': `module "region" {
  source   = "../modules/region"
  for_each = toset(["tokyo", "osaka"])
  region   = each.key
}
resource "lb" "lb" {
  backends = [for r in module.region : r.uri]
  first    = module.region["tokyo"].uri
}`,
      'modules/region/main.tf': `variable "region" {}
module "run" {
  source = "../run"
  count  = 1
  region = var.region
}
output "uri" { value = module.run[0].uri }`,
      'modules/run/main.tf': `variable "region" {}
resource "run" "this" { location = var.region }
output "uri" { value = run.this.uri }`,
    },
    options: { directory: 'infra' },
    resources: {
      'lb.lb': {
        backends: [
          '→module.region["osaka"].module.run[0].run.this.uri',
          '→module.region["tokyo"].module.run[0].run.this.uri',
        ],
        first: '→module.region["tokyo"].module.run[0].run.this.uri',
      },
      'module.region["osaka"].module.run[0].run.this': { location: 'osaka' },
      'module.region["tokyo"].module.run[0].run.this': { location: 'tokyo' },
    },
  },
  {
    situation: 'a module of unknown number',
    files: {
      'main.tf':
        'variable "on" {}\nmodule "m" {\n  source = "./m"\n  count = var.on ? 1 : 0\n}\nresource "a" "b" {\n  id = one(module.m[*].id)\n}',
      'm/main.tf': 'resource "c" "d" {}\noutput "id" {\n  value = c.d.id\n}',
    },
    resources: { 'a.b': { id: '→module.m.c.d.id' }, 'module.m.c.d?': {} },
  },
  {
    situation: 'the JSON syntax',
    files: {
      'main.tf.json': JSON.stringify({
        variable: { r: { type: 'list(string)', default: ['x'] } },
        resource: {
          a: {
            b: {
              for_each: '${toset(var.r)}',
              name: 'n-${each.key}',
              labels: { k: 'v' },
              template: [
                {
                  dynamic: {
                    env: { for_each: ['p'], content: { name: '${env.value}' } },
                  },
                },
              ],
            },
          },
        },
      }),
    },
    resources: {
      'a.b["x"]': {
        name: 'n-x',
        labels: { k: 'v' },
        template: [{ env: [{ name: 'p' }] }],
      },
    },
  },
  {
    situation: 'override files',
    files: {
      'main.tf':
        'resource "a" "b" {\n  n = 1\n  m = 1\n  c { x = 1 }\n  d { x = 1 }\n}',
      'x_override.tf': 'resource "a" "b" {\n  n = 2\n  c { x = 2 }\n}',
    },
    resources: { 'a.b': { n: 2, m: 1, d: [{ x: 1 }], c: [{ x: 2 }] } },
  },
  {
    situation: 'references to nested blocks',
    files: {
      'main.tf':
        'resource "a" "b" {\n  t {\n    name = "x"\n  }\n}\nresource "c" "d" {\n  name = a.b.t[0].name\n  uid  = a.b.metadata[0].uid\n}',
    },
    resources: {
      'a.b': { t: [{ name: 'x' }] },
      'c.d': { name: 'x', uid: '→a.b.metadata.0.uid' },
    },
  },
  {
    situation: 'YAML that says which services there are',
    files: {
      'infra/main.tf':
        'locals {\n  files = fileset("${path.module}/services", "*.yaml")\n  services = { for f in local.files : trimsuffix(f, ".yaml") => yamldecode(file("${path.module}/services/${f}")) }\n}\nresource "a" "b" {\n  for_each = local.services\n  name = each.key\n  ingress = each.value.ingress\n}',
      'infra/services/api.yaml': 'ingress: all\n',
      'infra/services/web.yaml': 'ingress: internal\n',
    },
    options: { directory: 'infra' },
    resources: {
      'a.b["api"]': { name: 'api', ingress: 'all' },
      'a.b["web"]': { name: 'web', ingress: 'internal' },
    },
  },
  {
    situation: 'a byte order mark and line ends of Windows',
    files: {
      'main.tf': '\ufeffresource "a" "b" {\r\n  n = <<E\r\nx\r\nE\r\n}\r\n',
    },
    resources: { 'a.b': { n: 'x\r\n' } },
  },
  {
    situation: 'files that are none of Terraform',
    files: {
      'main.tf': 'resource "a" "b" {}',
      '.hidden.tf': 'resource "c" "c" {}',
      'main.tf~': 'resource "c" "d" {}',
      '#main.tf#': 'resource "c" "e" {}',
      'test.tftest.hcl': 'run "x" {}',
      'README.md': '# Read me',
    },
    resources: { 'a.b': {} },
  },
];

describe('readConfiguration', () => {
  it.each(CONFIGURATIONS)(
    'reads $situation',
    async ({ files, options, resources }) => {
      const configuration = await read(files, options);
      expect(configuration.problems).toEqual([]);
      expect(configuration.limitsReached).toEqual([]);
      expect(configuration.resources).toEqual(resources);
    },
  );

  it('keeps the inputs of modules that are elsewhere', async () => {
    const { moduleCalls, outputs } = await read({
      'main.tf': `variable "v" { default = "x" }
module "run" {
  source  = "example/cloud-run/google//modules/v2"
  version = "~> 0.17"
  count   = 2
  name    = "\${var.v}-\${count.index}"
}
module "git" { source = "git::https://example.com/m.git?ref=v1" }
output "uri" { value = module.run[0].service_uri }
output "git" { value = module.git.a.b }`,
    });
    expect(
      moduleCalls.map(({ address, source, version, loaded, inputs }) => [
        address,
        source,
        version,
        loaded,
        plainBody(inputs),
      ]),
    ).toEqual([
      [
        'module.run[0]',
        'example/cloud-run/google//modules/v2',
        '~> 0.17',
        false,
        { name: 'x-0' },
      ],
      [
        'module.run[1]',
        'example/cloud-run/google//modules/v2',
        '~> 0.17',
        false,
        { name: 'x-1' },
      ],
      [
        'module.git',
        'git::https://example.com/m.git?ref=v1',
        undefined,
        false,
        {},
      ],
    ]);
    expect(outputs).toEqual({
      uri: '→module.run[0].service_uri',
      git: '→module.git.a.b',
    });
  });

  it('takes what it is told of a module from elsewhere', async () => {
    const { resources, moduleCalls, outputs } = await readConfiguration(
      memoryFiles({
        'main.tf': `module "run" {
  source = "acme/run/cloud"
  name   = "shop"
}
module "other" { source = "acme/other/cloud" }
output "name" { value = module.run.name }`,
      }),
      {
        knownModules: source =>
          source === 'acme/run/cloud'
            ? {
                name: 'run',
                configuration: `variable "name" {}
resource "cloud_service" "main" { name = var.name }
output "name" { value = var.name }`,
              }
            : undefined,
      },
    );
    expect(moduleCalls.map(({ loaded }) => loaded)).toEqual([true, false]);
    expect(resources).toMatchObject([
      {
        address: 'module.run.cloud_service.main',
        origin: { path: 'known-module:run', line: 2 },
      },
    ]);
    expect(outputs.map(({ value }) => plain(value))).toEqual(['shop']);
  });

  it.each([
    {
      situation: 'the same condition',
      first: 'count = var.on ? 1 : 0',
      second: 'count = var.on ? 1 : 0',
      same: true,
    },
    {
      situation: 'the instances of the other',
      first: 'for_each = var.on',
      second: 'for_each = a.first',
      same: true,
    },
    {
      situation: 'another condition',
      first: 'count = var.on ? 1 : 0',
      second: 'count = var.on ? 0 : 1',
      same: false,
    },
    {
      situation: 'a part of the same',
      first: 'for_each = var.on',
      second: 'for_each = { for k, v in var.on : k => v if v }',
      same: false,
    },
  ])(
    'says of two resources of unknown number by $situation whether they go together',
    async ({ first, second, same }) => {
      const { resources } = await readConfiguration(
        memoryFiles({
          'main.tf': `variable "on" {}
resource "a" "first" {
  ${first}
}
resource "a" "second" {
  ${second}
}`,
        }),
      );
      const [one, other] = resources.map(({ undecided }) => undecided);
      expect(one).toHaveLength(1);
      expect(other).toHaveLength(1);
      expect(one[0] === other[0]).toBe(same);
    },
  );

  it('finds the provider of each resource', async () => {
    const configuration = await readConfiguration(
      memoryFiles({
        'main.tf': `provider "google" { project = "p" }
provider "google" {
  alias   = "osaka"
  project = "q"
}
resource "google_a" "default" {}
resource "google_a" "osaka" { provider = google.osaka }
resource "google_a" "none" { provider = google-beta }
module "inherits" { source = "./m" }
module "handed" {
  source    = "./m"
  providers = { google = google.osaka }
}`,
        'm/main.tf': 'resource "google_a" "x" {}',
      }),
    );
    expect(
      configuration.resources.map(({ address, provider }) => [
        address,
        provider && plainBody(provider.body),
      ]),
    ).toEqual([
      ['google_a.default', { project: 'p' }],
      ['google_a.osaka', { project: 'q' }],
      ['google_a.none', undefined],
      ['module.inherits.google_a.x', { project: 'p' }],
      ['module.handed.google_a.x', { project: 'q' }],
    ]);
  });

  it('keeps the link where a reference is text', async () => {
    const { resources } = await readConfiguration(
      memoryFiles({
        'main.tf':
          'resource "a" "b" {\n  name = "x"\n}\nresource "c" "d" {\n  name = a.b.name\n}',
      }),
    );
    expect(resources[1].body.attributes.get('name')?.value).toMatchObject({
      kind: 'string',
      value: 'x',
      link: { address: 'a.b', attribute: ['name'] },
      origin: { path: 'main.tf', line: 2 },
    });
  });

  const WRONG: {
    situation: string;
    files: Record<string, string | Uint8Array>;
    options?: ReadOptions;
    problems: string[];
    resources: Record<string, object>;
  }[] = [
    {
      situation: 'locals that depend on themselves',
      files: {
        'main.tf':
          'locals {\n  a = local.b\n  b = "${local.a}x"\n}\nresource "r" "r" {\n  n = local.a\n}',
      },
      problems: ['main.tf:2 Cycle'],
      resources: { 'r.r': { n: '!local.a' } },
    },
    {
      situation: 'resources that depend on themselves',
      files: {
        'main.tf':
          'resource "a" "b" {\n  n = c.d.n\n}\nresource "c" "d" {\n  n = a.b.n\n}',
      },
      problems: ['main.tf:2 Cycle'],
      resources: { 'a.b': { n: '!a.b.n' }, 'c.d': { n: '!a.b.n' } },
    },
    {
      situation: 'a module that calls itself',
      files: { 'main.tf': 'module "m" {\n  source = "./"\n}' },
      problems: ['main.tf:1 Cycle'],
      resources: {},
    },
    {
      situation: 'modules that call each other',
      files: {
        'main.tf': 'module "a" {\n  source = "./a"\n}',
        'a/main.tf': 'module "b" {\n  source = "../b"\n}',
        'b/main.tf': 'module "a" {\n  source = "../a"\n}\nresource "r" "r" {}',
      },
      problems: ['b/main.tf:1 Cycle'],
      resources: { 'module.a.module.b.r.r': {} },
    },
    {
      situation: 'a module that is not there',
      files: { 'main.tf': 'module "m" {\n  source = "./m"\n}' },
      problems: ['main.tf:1 Missing module'],
      resources: {},
    },
    {
      situation: 'a module outside of what is read',
      files: { 'main.tf': 'module "m" {\n  source = "../../m"\n}' },
      problems: ['main.tf:1 Missing module'],
      resources: {},
    },
    {
      situation: 'an error in one of two files',
      files: {
        'a.tf': 'resource "a" "b" {\n  n = [\n}\n',
        'b.tf': 'resource "c" "d" {\n  n = 1\n}\n',
      },
      problems: ['a.tf:3 Invalid expression', 'a.tf:1 Unclosed block'],
      resources: {
        'a.b': { n: '?an expression that could not be read' },
        'c.d': { n: 1 },
      },
    },
    {
      situation: 'a resource that is declared twice',
      files: {
        'a.tf': 'resource "a" "b" {\n  n = 1\n}',
        'b.tf': 'resource "a" "b" {\n  n = 2\n}',
      },
      problems: ['b.tf:1 Duplicate resource'],
      resources: { 'a.b': { n: 1 } },
    },
    {
      situation: 'a resource without a name',
      files: { 'a.tf': 'resource "a" {}' },
      problems: ['a.tf:1 Wrong number of labels'],
      resources: {},
    },
    {
      situation: 'files that are no text',
      files: {
        'a.tf': new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0]),
        'b.tf': new Uint8Array([0x61, 0xff, 0xfe]),
        'c.tf': 'resource "c" "d" {}',
      },
      problems: ['a.tf:1 Not a text file', 'b.tf:1 Not UTF-8'],
      resources: { 'c.d': {} },
    },
    {
      situation: 'a file of variables that is not there',
      files: { 'a.tf': '' },
      options: { varFiles: ['prod.tfvars'] },
      problems: ['prod.tfvars:1 Unreadable file of variables'],
      resources: {},
    },
  ];

  it.each(WRONG)(
    'reports $situation',
    async ({ files, options, problems, resources }) => {
      const configuration = await read(files, options);
      expect(configuration.problems).toEqual(problems);
      expect(configuration.resources).toEqual(resources);
    },
  );

  it.each([
    ['files', { files: 1 }, { 'a.tf': '', 'b.tf': '' }],
    ['fileBytes', { fileBytes: 10 }, { 'a.tf': '# a long comment' }],
    [
      'totalBytes',
      { totalBytes: 20 },
      { 'a.tf': '# a comment', 'b.tf': '# a comment' },
    ],
    ['directoryEntries', { directoryEntries: 1 }, { 'a.tf': '', 'b.tf': '' }],
    [
      'moduleDepth',
      { moduleDepth: 1 },
      {
        'a.tf': 'module "m" {\n  source = "./m"\n}',
        'm/a.tf': 'module "n" {\n  source = "./n"\n}',
        'm/n/a.tf': 'resource "a" "b" {}',
      },
    ],
    [
      'evaluations',
      { evaluations: 10 },
      { 'a.tf': 'output "x" {\n  value = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]\n}' },
    ],
    [
      'instances',
      { instances: 3 },
      { 'a.tf': 'resource "a" "b" {\n  count = 4\n}' },
    ],
  ])('says that the bound of %s was reached', async (limit, limits, files) => {
    const { limitsReached } = await readConfiguration(memoryFiles(files), {
      limits,
    });
    expect(limitsReached.map(hit => hit.limit)).toEqual([limit]);
  });

  it('reads nothing where there is nothing', async () => {
    const configuration = await readConfiguration(memoryFiles({}), {
      directory: 'missing',
    });
    expect(configuration).toEqual({
      resources: [],
      moduleCalls: [],
      providers: [],
      outputs: [],
      diagnostics: [],
      limitsReached: [],
    });
  });
});
