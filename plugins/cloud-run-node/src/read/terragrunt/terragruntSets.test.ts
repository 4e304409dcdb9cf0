import { memoryFiles } from 'backstage-cloud-run-terraform';
import { SERVICE_MODULE, exposures } from '../__testUtils__/exposures';
import { servicesOfRepository } from '../servicesOfRepository';

type Files = Record<string, string>;

const MODULE = { 'modules/run/main.tf': SERVICE_MODULE };

const SOURCE = `terraform { source = "\${get_repo_root()}//modules/run" }`;
const INCLUDE = `include "root" { path = find_in_parent_folders("root.hcl") }`;

/** A load balancer whose backend leads to a service that another unit may name. */
const LOAD_BALANCER = `
variable "service" {}
variable "project" { default = "demo" }
resource "google_compute_region_network_endpoint_group" "neg" {
  name                  = "neg"
  project               = var.project
  region                = "europe-west1"
  network_endpoint_type = "SERVERLESS"
  cloud_run { service = var.service }
}
resource "google_compute_backend_service" "backend" {
  name                  = "backend"
  project               = var.project
  load_balancing_scheme = "EXTERNAL_MANAGED"
  backend { group = google_compute_region_network_endpoint_group.neg.id }
}
resource "google_compute_url_map" "map" {
  name            = "map"
  project         = var.project
  default_service = google_compute_backend_service.backend.id
}
resource "google_compute_target_http_proxy" "proxy" {
  name    = "proxy"
  project = var.project
  url_map = google_compute_url_map.map.id
}
resource "google_compute_global_forwarding_rule" "rule" {
  name                  = "rule"
  project               = var.project
  load_balancing_scheme = "EXTERNAL_MANAGED"
  port_range            = "80"
  target                = google_compute_target_http_proxy.proxy.id
}
`;

describe('a unit of Terragrunt', () => {
  it.each<[string, Files, string[]]>([
    [
      'is its module with its inputs',
      {
        'live/prod/terragrunt.hcl': `
          terraform { source = "../../modules/run" }
          inputs = { open = true }`,
      },
      ['live/prod shop public'],
    ],
    [
      'is read once for each folder, and its module by its defaults never',
      {
        'live/dev/app/terragrunt.hcl': `
          terraform { source = "../../..//modules/run" }
          inputs = { open = true, name = "shop-dev" }`,
        'live/prod/app/terragrunt.hcl': `
          terraform { source = "../../..//modules/run" }
          inputs = { name = "shop-prod" }`,
      },
      [
        'live/dev/app shop-dev public',
        'live/prod/app shop-prod internal-authenticated',
      ],
    ],
    [
      'takes inputs of what it includes, its own over them',
      {
        'live/root.hcl': `inputs = { open = true, name = "all" }`,
        'live/prod/app/terragrunt.hcl': `${SOURCE}\n${INCLUDE}\ninputs = { name = "app" }`,
      },
      ['live/prod/app app public'],
    ],
    [
      'takes nothing of what it does not merge but what it names',
      {
        'live/root.hcl': `
          locals { name = "named" }
          inputs = { open = true }`,
        'live/app/terragrunt.hcl': `${SOURCE}
          include "root" {
            path           = find_in_parent_folders("root.hcl")
            merge_strategy = "no_merge"
            expose         = true
          }
          inputs = { name = include.root.locals.name }`,
      },
      ['live/app named internal-authenticated'],
    ],
    [
      'lets later includes go before earlier ones',
      {
        'live/a.hcl': `inputs = { open = false, name = "a" }`,
        'live/b.hcl': `inputs = { open = true }`,
        'live/app/terragrunt.hcl': `${SOURCE}
          include "a" { path = find_in_parent_folders("a.hcl") }
          include "b" { path = find_in_parent_folders("b.hcl") }`,
      },
      ['live/app a public'],
    ],
    [
      'has its source in a file two folders up, named by the folder that is run',
      {
        'live/terragrunt.hcl': `
          terraform { source = "\${get_parent_terragrunt_dir()}/../modules/\${basename(get_terragrunt_dir())}" }
          inputs = { name = split("/", path_relative_to_include())[0], open = true }`,
        'live/prod/run/terragrunt.hcl': `include { path = find_in_parent_folders() }`,
      },
      ['live/prod/run prod public'],
    ],
    [
      'reads locals of other files',
      {
        'live/prod/env.hcl': `locals { open = true }`,
        'live/common.yaml': 'name: from-yaml\n',
        'live/prod/app/terragrunt.hcl': `${SOURCE}
          locals {
            env    = read_terragrunt_config(find_in_parent_folders("env.hcl"))
            common = yamldecode(file(find_in_parent_folders("common.yaml")))
          }
          inputs = merge(local.common, { open = local.env.locals.open })`,
      },
      ['live/prod/app from-yaml public'],
    ],
    [
      'is read by files of variables that it names, which go before inputs',
      {
        'live/prod.tfvars': 'open = true\n',
        'live/app/terragrunt.hcl': `
          terraform {
            source = "../../modules/run"
            extra_arguments "vars" {
              commands           = get_terraform_commands_that_need_vars()
              required_var_files = ["\${get_terragrunt_dir()}/../prod.tfvars"]
            }
          }
          inputs = { open = false }`,
      },
      ['live/app shop public'],
    ],
    [
      'is a folder of Terraform itself where it calls no module',
      {
        'live/app/main.tf': SERVICE_MODULE,
        'live/app/terragrunt.hcl': `inputs = { open = true }`,
      },
      ['live/app shop public'],
    ],
    [
      'is none where the file is for others to include, or calls nothing',
      {
        'terragrunt.hcl': `inputs = { open = true }`,
        'live/app/terragrunt.hcl': `${SOURCE}\ninclude { path = find_in_parent_folders() }`,
        'empty/terragrunt.hcl': '',
      },
      ['live/app shop public'],
    ],
    [
      'is written in JSON too',
      {
        'live/root.hcl': `inputs = { open = true }`,
        'live/app/terragrunt.hcl.json': JSON.stringify({
          include: { root: { path: '${find_in_parent_folders("root.hcl")}' } },
          terraform: { source: '../../modules/run' },
          locals: { name: 'json' },
          inputs: { name: '${local.name}' },
        }),
      },
      ['live/app json public'],
    ],
    [
      'is a member of a stack, with the values that the stack gives it',
      {
        'units/app/terragrunt.hcl': `${SOURCE}\ninputs = { name = values.name, open = try(values.open, false) }`,
        'live/terragrunt.stack.hcl': `
          locals { name = "stacked" }
          unit "app" {
            source = "../units/app"
            path   = "app"
            values = { name = local.name, open = true }
          }`,
      },
      ['live/.terragrunt-stack/app stacked public'],
    ],
    [
      'merges deeply what it includes so',
      {
        'modules/run/main.tf': SERVICE_MODULE.replace(
          'var.open ?',
          'var.settings.open && var.settings.all ?',
        ),
        'live/root.hcl': 'inputs = { settings = { open = true, all = false } }',
        'live/app/terragrunt.hcl': `${SOURCE}
          include "root" {
            path           = find_in_parent_folders("root.hcl")
            merge_strategy = "deep"
          }
          inputs = { open = true, settings = { all = true } }`,
      },
      ['live/app shop public'],
    ],
    [
      'is judged by its own values in each environment of a tree',
      {
        'live/root.hcl': `
          locals { env = split("/", path_relative_to_include())[0] }
          inputs = { project = "lantern-\${local.env}", open = local.env == "dev" }`,
        ...Object.fromEntries(
          ['dev', 'prod'].map(env => [
            `live/${env}/app/terragrunt.hcl`,
            `${SOURCE}\n${INCLUDE}`,
          ]),
        ),
      },
      ['live/dev/app shop public', 'live/prod/app shop internal-authenticated'],
    ],
    [
      'takes with it what lies beside its file',
      {
        'live/app/extra.tf': `
resource "google_cloud_run_v2_service_iam_member" "more" {
  name     = google_cloud_run_v2_service.this.name
  location = "europe-west1"
  role     = "roles/run.invoker"
  member   = "allUsers"
}`,
        'live/app/own.auto.tfvars': 'name = "own"',
        'live/app/terragrunt.hcl': `${SOURCE}\ninputs = { name = "input" }`,
      },
      ['live/app own internal-unauthenticated'],
    ],
    [
      'takes over a file of the module that it generates anew',
      {
        'modules/run/flags.tf': 'variable "more" {}',
        'live/app/terragrunt.hcl': `${SOURCE}
          generate "open" {
            path      = "open.tf"
            if_exists = "overwrite"
            contents  = <<-EOF
              resource "google_cloud_run_v2_service_iam_member" "generated" {
                name     = google_cloud_run_v2_service.this.name
                location = "europe-west1"
                role     = "roles/run.invoker"
                member   = "allUsers"
              }
            EOF
          }`,
      },
      ['live/app shop internal-unauthenticated'],
    ],
    [
      'beside a Terraform root that calls the same module: both are read',
      {
        'live/app/terragrunt.hcl': `${SOURCE}\ninputs = { open = true }`,
        'infra/main.tf': `module "run" {
          source = "../modules/run"
          name   = "own"
        }`,
      },
      ['live/app shop public', 'infra own internal-authenticated'],
    ],
  ])('%s', async (_, files, expected) => {
    expect(await exposures({ ...MODULE, ...files })).toEqual(expected);
  });

  it.each<[string, string, Files?]>([
    [
      'the environment',
      `inputs = { open = get_env("OPEN", "false") == "true" }`,
    ],
    ['a command', `inputs = { open = run_cmd("is-open") == "yes" }`],
    [
      'a dependency that is not read',
      `dependency "flags" {
         config_path  = "../flags"
         mock_outputs = { open = false }
       }
       inputs = { open = dependency.flags.outputs.open }`,
    ],
    ['inputs as a whole', `inputs = jsondecode(run_cmd("inputs"))`],
    [
      'a part of the inputs, which may hold it',
      `inputs = merge({ open = false }, jsondecode(run_cmd("inputs")))`,
    ],
    [
      'a file that it includes',
      `include "root" { path = find_in_parent_folders("nowhere.hcl") }`,
    ],
    [
      'how it is merged',
      `include "root" {
         path           = find_in_parent_folders("root.hcl")
         merge_strategy = get_env("STRATEGY")
       }`,
      { 'live/root.hcl': 'inputs = { open = false }' },
    ],
    [
      'arguments',
      `terraform { 
         extra_arguments "more" {
           commands  = ["apply"]
           arguments = [get_env("ARGUMENTS")]
         }
       }
       inputs = { open = false }`,
    ],
    [
      'variables of the environment',
      `terraform { 
         extra_arguments "more" {
           commands = ["apply"]
           env_vars = { TF_VAR_open = get_env("OPEN") }
         }
       }`,
    ],
    [
      'a feature',
      `feature "open" { default = false }\ninputs = { open = feature.open.value }`,
    ],
  ])('is not known where it depends on %s', async (_, text, files = {}) => {
    const source = text.includes('terraform {')
      ? text.replace(
          'terraform {',
          'terraform {\n source = "../../modules/run"\n',
        )
      : `${SOURCE}\n${text}`;
    expect(
      await exposures({
        ...MODULE,
        ...files,
        'live/app/terragrunt.hcl': source,
      }),
    ).toEqual([expect.stringMatching(/^live\/app .* unknown$/)]);
  });

  it('is led to by what another unit gives out', async () => {
    const unit = (module: string, text: string) =>
      `terraform { source = "\${get_repo_root()}//modules/${module}" }\n${text}`;
    const files = {
      'modules/run/main.tf': SERVICE_MODULE.replace(
        'INGRESS_TRAFFIC_INTERNAL_ONLY',
        'INGRESS_TRAFFIC_INTERNAL_LOAD_BALANCER',
      ),
      'modules/lb/main.tf': LOAD_BALANCER,
      'live/app/terragrunt.hcl': unit('run', ''),
      'live/lb/terragrunt.hcl': unit(
        'lb',
        `dependency "app" { config_path = "../app" }
         inputs = { service = dependency.app.outputs.name }`,
      ),
    };
    const { services } = await servicesOfRepository(memoryFiles(files));
    expect(services).toMatchObject([
      {
        root: 'live/app',
        posture: {
          ingress: {
            loadBalancers: {
              state: 'known',
              value: [{ type: { value: 'global-external' } }],
            },
          },
        },
      },
    ]);
  });

  it('has the project of a provider that is generated', async () => {
    const { services } = await servicesOfRepository(
      memoryFiles({
        'modules/run/main.tf': SERVICE_MODULE.replaceAll(
          'project  = var.project',
          '',
        ),
        'live/root.hcl': `
          locals { project = "lantern-\${basename(get_terragrunt_dir())}" }
          generate "provider" {
            path      = "provider.tf"
            if_exists = "overwrite_terragrunt"
            contents  = <<EOF
provider "google" {
  project = "\${local.project}"
}
EOF
          }`,
        'live/prod/terragrunt.hcl': `${SOURCE}\n${INCLUDE}`,
      }),
    );
    expect(services.map(({ posture }) => posture.service.project)).toEqual([
      'lantern-prod',
    ]);
  });

  it.each([
    ['run_cmd("resources")', 'error'],
    ['"resource google_project_iam_member all { ${run_cmd("x")} }"', 'error'],
  ])(
    'has what it generates reported where that is not known: %s',
    async (contents, severity) => {
      const files = {
        ...MODULE,
        'live/app/terragrunt.hcl': `${SOURCE}
        generate "more" {
          path     = "more.tf"
          contents = ${contents}
        }`,
      };
      const { problems } = await servicesOfRepository(memoryFiles(files));
      expect(problems).toMatchObject([
        { severity, path: 'live/app/terragrunt.hcl', line: 2 },
      ]);
      expect(await exposures(files)).toEqual(['live/app shop unknown']);
    },
  );

  it.each([
    ['"git::https://git.example.com/modules.git//run?ref=v1"', 'git::https'],
    ['"tfr:///acme/run/google?version=1.0.0"', 'acme/run/google'],
    ['get_env("SOURCE")', 'is not in what was read'],
  ])('says that its module is elsewhere: %s', async (source, message) => {
    const { services, problems } = await servicesOfRepository(
      memoryFiles({
        'live/app/terragrunt.hcl': `terraform { source = ${source} }`,
      }),
    );
    expect(services).toEqual([]);
    expect(problems).toMatchObject([
      {
        path: 'live/app/terragrunt.hcl',
        message: expect.stringContaining(message),
      },
    ]);
  });

  it('calls public modules that are known', async () => {
    expect(
      await exposures({
        'live/app/terragrunt.hcl': `
          terraform { source = "tfr:///GoogleCloudPlatform/cloud-run/google//modules/v2?version=0.17.0" }
          inputs = {
            project_id   = "demo"
            location     = "europe-west1"
            service_name = "known"
            members      = ["allUsers"]
          }`,
      }),
    ).toEqual(['live/app known public']);
  });

  it('says where the module that it calls is missing', async () => {
    const { problems } = await servicesOfRepository(
      memoryFiles({
        'live/app/terragrunt.hcl': `terraform { source = "../nowhere" }`,
      }),
    );
    expect(problems).toMatchObject([
      { severity: 'error', message: expect.stringContaining('live/nowhere') },
    ]);
  });

  it.each<[string, Files]>([
    [
      'itself',
      { 'live/app/terragrunt.hcl': `include { path = "terragrunt.hcl" }` },
    ],
    [
      'each other',
      {
        'live/a.hcl': `include { path = "../b.hcl" }`,
        'live/b.hcl': `include { path = "../a.hcl" }`,
        'live/app/terragrunt.hcl': `${SOURCE}\ninclude { path = "../a.hcl" }`,
      },
    ],
    [
      'themselves by locals',
      {
        'live/app/terragrunt.hcl': `${SOURCE}
          locals { a = read_terragrunt_config("terragrunt.hcl").locals.a }
          inputs = { name = local.a }`,
      },
    ],
    [
      'each other as dependencies',
      {
        'live/a/terragrunt.hcl': `${SOURCE}\ndependency "b" { config_path = "../b" }`,
        'live/b/terragrunt.hcl': `${SOURCE}\ndependency "a" { config_path = "../a" }`,
      },
    ],
  ])('ends where files lead to %s', async (_, files) => {
    const read = await servicesOfRepository(
      memoryFiles({ ...MODULE, ...files }),
    );
    expect(read.services.length).toBeLessThan(3);
  });

  it('is one of so many at most', async () => {
    const { limitsReached } = await servicesOfRepository(
      memoryFiles({
        ...MODULE,
        'live/a/terragrunt.hcl': SOURCE,
        'live/b/terragrunt.hcl': SOURCE,
      }),
      '',
      { rootModules: 1 },
    );
    expect(limitsReached).toContainEqual({
      limit: 'files',
      at: 'live/b/terragrunt.hcl',
    });
  });
});
