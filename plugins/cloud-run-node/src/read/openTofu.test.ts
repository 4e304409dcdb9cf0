import { memoryFiles } from 'backstage-cloud-run-terraform';
import { SERVICE_MODULE, exposures } from './__testUtils__/exposures';
import { servicesOfRepository } from './servicesOfRepository';

const OPEN = SERVICE_MODULE.replace(
  'variable "open" { default = false }',
  'variable "open" { default = true }',
);
const CALL = 'module "run" {\n  source = "../modules/run"\n}\n';
const CLOSED_LINE = 'infra shop internal-authenticated';
const OPEN_LINE = 'infra OpenTofu shop public';

describe('files of OpenTofu', () => {
  it.each<[string, Record<string, string>, string[]]>([
    ['there are none', { 'infra/main.tf': SERVICE_MODULE }, [CLOSED_LINE]],
    [
      'one stands instead of one of Terraform: the worse counts',
      { 'infra/main.tf': SERVICE_MODULE, 'infra/main.tofu': OPEN },
      [OPEN_LINE],
    ],
    [
      'one in JSON stands instead of one in JSON',
      {
        'infra/main.tf': SERVICE_MODULE.replace(
          'variable "open" { default = false }',
          '',
        ),
        'infra/open.tf.json': '{"variable":{"open":{"default":false}}}',
        'infra/open.tofu.json': '{"variable":{"open":{"default":true}}}',
      },
      [OPEN_LINE],
    ],
    [
      'one overrides',
      {
        'infra/main.tf': SERVICE_MODULE,
        'infra/override.tofu': 'variable "open" { default = true }',
      },
      [OPEN_LINE],
    ],
    [
      'there are no others, and there is one reading',
      { 'infra/main.tofu': OPEN },
      ['infra shop public'],
    ],
    [
      'a module has one that is called',
      {
        'infra/main.tf': CALL,
        'modules/run/main.tf': SERVICE_MODULE,
        'modules/run/main.tofu': OPEN,
      },
      [OPEN_LINE],
    ],
    [
      'one calls a module, which is no root module then',
      {
        'infra/main.tf': CALL,
        'infra/main.tofu': CALL.replace('modules/run', 'modules/other'),
        'modules/run/main.tf': SERVICE_MODULE,
        'modules/other/main.tf': OPEN,
      },
      [OPEN_LINE],
    ],
    [
      'there are environments, each of which is read both ways',
      {
        'infra/main.tf': SERVICE_MODULE,
        'infra/main.tofu': OPEN,
        'infra/a.tfvars': 'name = "a"',
        'infra/b.tfvars': 'name = "b"\nopen = false',
      },
      [
        'infra infra/b.tfvars b internal-authenticated',
        'infra infra/a.tfvars (OpenTofu) a public',
        'infra infra/b.tfvars (OpenTofu) b internal-authenticated',
      ],
    ],
    [
      'they make it less exposed, which does not count',
      { 'infra/main.tf': OPEN, 'infra/main.tofu': SERVICE_MODULE },
      ['infra shop public'],
    ],
    [
      'they say nothing of the service',
      {
        'infra/main.tf': SERVICE_MODULE,
        'infra/versions.tofu': 'terraform {\n  required_version = ">= 1.9"\n}',
      },
      [CLOSED_LINE],
    ],
    [
      'Terragrunt calls a module that has one',
      {
        'modules/run/main.tf': SERVICE_MODULE,
        'modules/run/main.tofu': OPEN,
        'infra/terragrunt.hcl': 'terraform { source = "../modules/run" }',
      },
      [OPEN_LINE],
    ],
  ])('are read where %s', async (_, files, expected) => {
    expect(await exposures(files)).toEqual(expected);
  });

  it('are told of where a service differs by them', async () => {
    const { problems } = await servicesOfRepository(
      memoryFiles({ 'main.tf': SERVICE_MODULE, 'main.tofu': OPEN }),
    );
    expect(problems).toMatchObject([
      { severity: 'warning', path: 'main.tofu', line: 9 },
    ]);
  });
});
