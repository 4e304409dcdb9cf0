import { memoryFiles } from 'backstage-cloud-run-terraform';
import { SERVICE_MODULE, exposures } from '../__testUtils__/exposures';
import { servicesOfRepository } from '../servicesOfRepository';

type Files = Record<string, string>;

const MODULE = { 'modules/run/main.tf': SERVICE_MODULE };
const PROVIDERS = `
required_providers {
  google = { source = "hashicorp/google" }
}
variable "project" { type = string }
provider "google" "main" {
  config {
    project = var.project
  }
}`;
const COMPONENT = `
variable "open" {
  type    = bool
  default = false
}
component "run" {
  source = "../modules/run"
  inputs = { open = var.open }
}`;
const DEPLOYMENTS = `
locals { open = true }
deployment "dev" {
  inputs = { open = local.open }
}
deployment "prod" {
  inputs = {}
}`;

describe('a stack of Terraform', () => {
  it.each<[string, Files, string[]]>([
    [
      'is its components for each deployment',
      {
        'stack/main.tfcomponent.hcl': COMPONENT,
        'stack/all.tfdeploy.hcl': DEPLOYMENTS,
      },
      ['stack dev shop public', 'stack prod shop internal-authenticated'],
    ],
    [
      'is written in files of the older name too',
      {
        'stack/main.tfstack.hcl': COMPONENT,
        'stack/all.tfdeploy.hcl': DEPLOYMENTS,
      },
      ['stack dev shop public', 'stack prod shop internal-authenticated'],
    ],
    [
      'takes nothing for known where no deployment is there',
      { 'stack/main.tfcomponent.hcl': COMPONENT },
      ['stack shop unknown'],
    ],
    [
      'takes nothing for known that only a run of it tells',
      {
        'stack/main.tfcomponent.hcl': COMPONENT,
        'stack/all.tfdeploy.hcl': `
store "varset" "flags" { id = "varset-1" }
deployment "prod" {
  inputs = { open = store.varset.flags.open }
}`,
      },
      ['stack prod shop unknown'],
    ],
    [
      'repeats a component as often as it says',
      {
        'stack/main.tfcomponent.hcl': `
component "run" {
  for_each = { a = true, b = false }
  source   = "../modules/run"
  inputs   = { name = each.key, open = each.value }
}`,
        'stack/all.tfdeploy.hcl': 'deployment "prod" {\n  inputs = {}\n}',
      },
      ['stack prod a public', 'stack prod b internal-authenticated'],
    ],
    [
      'takes nothing for known of a component that is repeated as a run tells',
      {
        'stack/main.tfcomponent.hcl': `
variable "regions" {}
component "run" {
  for_each = var.regions
  source   = "../modules/run"
  inputs   = { name = "shop", open = each.value }
}`,
        'stack/all.tfdeploy.hcl': `deployment "prod" {\n  inputs = { regions = store.x.y }\n}`,
      },
      ['stack prod shop unknown'],
    ],
    [
      'gives one component what another gives out, whichever is first',
      {
        'stack/main.tfcomponent.hcl': `
component "second" {
  source = "../modules/run"
  inputs = { name = component.first.flag, open = true }
}
component "first" {
  source = "../modules/flag"
  inputs = {}
}`,
        'modules/flag/main.tf': 'output "flag" { value = "named" }',
        'stack/all.tfdeploy.hcl': 'deployment "prod" {\n  inputs = {}\n}',
      },
      ['stack prod named public'],
    ],
    [
      'reads components that wait for each other',
      {
        'stack/main.tfcomponent.hcl': `
component "a" {
  source = "../modules/run"
  inputs = { name = "a", settings = component.b.name }
}
component "b" {
  source = "../modules/run"
  inputs = { name = "b", settings = component.a.name }
}`,
        'stack/all.tfdeploy.hcl': 'deployment "prod" {\n  inputs = {}\n}',
      },
      [
        'stack prod a internal-authenticated',
        'stack prod b internal-authenticated',
      ],
    ],
    [
      'holds other stacks',
      {
        'outer/main.tfcomponent.hcl': `
stack "inner" {
  source = "../stack"
  inputs = { open = true }
}`,
        'outer/all.tfdeploy.hcl': 'deployment "prod" {\n  inputs = {}\n}',
        'stack/main.tfcomponent.hcl': COMPONENT,
      },
      ['outer prod shop public'],
    ],
  ])('%s', async (_, files, expected) => {
    expect(await exposures({ ...MODULE, ...files })).toEqual(expected);
  });

  it('has the project of the provider that a component is handed', async () => {
    const { services } = await servicesOfRepository(
      memoryFiles({
        'modules/run/main.tf': SERVICE_MODULE.replaceAll(
          'project  = var.project',
          '',
        ),
        'stack/providers.tfcomponent.hcl': PROVIDERS,
        'stack/main.tfcomponent.hcl': `
component "run" {
  source    = "../modules/run"
  inputs    = {}
  providers = { google = provider.google.main }
}`,
        'stack/all.tfdeploy.hcl': `deployment "prod" {\n  inputs = { project = "lantern" }\n}`,
      }),
    );
    expect(services.map(({ posture }) => posture.service.project)).toEqual([
      'lantern',
    ]);
  });

  it.each<[string, Files, object]>([
    [
      'a component is elsewhere',
      {
        'stack/main.tfcomponent.hcl':
          'component "run" {\n  source  = "acme/run/google"\n  version = "1.0.0"\n  inputs  = {}\n}',
      },
      {
        severity: 'warning',
        message: expect.stringContaining('acme/run/google'),
      },
    ],
    [
      'it is written in JSON',
      { 'stack/main.tfcomponent.json': '{}' },
      { severity: 'error', path: 'stack/main.tfcomponent.json' },
    ],
  ])('is reported where %s', async (_, files, problem) => {
    const { problems } = await servicesOfRepository(memoryFiles(files));
    expect(problems).toContainEqual(expect.objectContaining(problem));
  });

  it('ends where stacks hold each other', async () => {
    const stack = (name: string) =>
      `stack "inner" {\n  source = "../${name}"\n  inputs = {}\n}`;
    const { limitsReached } = await servicesOfRepository(
      memoryFiles({
        'a/main.tfcomponent.hcl': stack('b'),
        'b/main.tfcomponent.hcl': stack('a'),
      }),
    );
    expect(limitsReached.map(({ limit }) => limit)).toContain('moduleDepth');
  });
});
