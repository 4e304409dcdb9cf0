import { memoryFiles } from 'backstage-cloud-run-terraform';
import { SERVICE_MODULE, exposures } from './__testUtils__/exposures';
import { servicesOfRepository } from './servicesOfRepository';

const NEEDY_MODULE = SERVICE_MODULE.replace(
  'variable "name" { default = "shop" }',
  'variable "name" {}',
);

describe('a folder of Terraform that nothing calls', () => {
  it.each<[string, Record<string, string>, string[]]>([
    [
      'is a root module where it lies by itself',
      { 'infra/main.tf': SERVICE_MODULE },
      ['infra shop internal-authenticated'],
    ],
    [
      'is a root module where there is nothing else, even without values that it needs',
      { 'infra/main.tf': NEEDY_MODULE },
      ['infra google_cloud_run_v2_service.this internal-authenticated'],
    ],
    [
      'is a module for others where it lies among modules and has defaults alone',
      { 'modules/run/main.tf': SERVICE_MODULE },
      [],
    ],
    [
      'is a module for others where it needs values and there are root modules',
      { 'run/main.tf': NEEDY_MODULE, 'infra/main.tf': SERVICE_MODULE },
      ['infra shop internal-authenticated'],
    ],
    [
      'is a root module where it says where its state is kept',
      {
        'modules/run/main.tf': `${SERVICE_MODULE}\nterraform {\n  backend "gcs" {}\n}`,
      },
      ['modules/run shop internal-authenticated'],
    ],
    [
      'is a root module where there are values for it',
      {
        'modules/run/main.tf': SERVICE_MODULE,
        'modules/run/prod.tfvars': 'open = true',
      },
      ['modules/run modules/run/prod.tfvars shop public'],
    ],
    [
      'is no root module where Terragrunt calls it',
      {
        'run/main.tf': SERVICE_MODULE,
        'live/terragrunt.hcl': `terraform { source = "../run" }`,
      },
      ['live shop internal-authenticated'],
    ],
  ])('%s', async (_, files, expected) => {
    expect(await exposures(files)).toEqual(expected);
  });

  it('is a root module where it is pointed at', async () => {
    const files = { 'modules/run/main.tf': SERVICE_MODULE };
    expect(await exposures(files, 'modules/run')).toEqual([
      'modules/run shop internal-authenticated',
    ]);
  });

  it('is reported with what to do where it is not judged', async () => {
    const { problems } = await servicesOfRepository(
      memoryFiles({ 'modules/run/main.tf': SERVICE_MODULE }),
    );
    expect(problems).toEqual([
      {
        severity: 'warning',
        path: 'modules/run',
        message: expect.stringContaining('put a file of variables beside it'),
      },
    ]);
  });
});
