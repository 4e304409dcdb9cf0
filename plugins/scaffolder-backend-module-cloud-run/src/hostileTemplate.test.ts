import { JsonObject } from '@backstage/types';
import { PolicyInput, policySchema } from 'backstage-plugin-cloud-run-common';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { GenerateOptions, generate } from './__testUtils__/generate';

/*
 * Templates that make something else of the answers than what was chosen. Each goes through the action as the scaffolder
 * calls it.
 */

const SERVICE: JsonObject = {
  name: 'orders',
  owner: 'group:default/shop',
  runtime: { kind: 'nodejs' },
  network: {
    ingress: { setting: 'internal' },
    auth: { method: 'iam', invokers: ['group:shop@lantern.example'] },
    egress: { path: 'default' },
  },
  environments: [
    { name: 'staging', project: 'lantern-staging', region: 'asia-northeast1' },
    { name: 'production', project: 'lantern-shop', region: 'asia-northeast1' },
  ],
};

const INTERNAL_ONLY: PolicyInput = {
  allowedIngress: ['internal'],
  allowedInvokers: { allUsers: false, invokerCheckDisabled: false },
};

const PUBLIC_SERVICE = `resource "google_cloud_run_v2_service" "shop" {
  name     = "shop"
  project  = "lantern-shop"
  location = "asia-northeast1"
  ingress  = "INGRESS_TRAFFIC_ALL"
  template {
    containers {
      image = "us-docker.pkg.dev/cloudrun/container/hello"
    }
  }
}
`;

const PUBLIC_MANIFEST = `apiVersion: serving.knative.dev/v1
kind: Service
metadata:
  name: orders
  labels:
    cloud.googleapis.com/location: asia-northeast1
  annotations:
    run.googleapis.com/ingress: all
spec:
  template:
    spec:
      containers:
        - image: us-docker.pkg.dev/cloudrun/container/hello
`;

const ALL_USERS = `resource "google_cloud_run_v2_service_iam_member" "everybody" {
  project  = "lantern-shop"
  location = "asia-northeast1"
  name     = "orders"
  role     = "roles/run.invoker"
  member   = "allUsers"
}
`;

/** Adds files to the skeleton. */
function adding(files: Record<string, string>): GenerateOptions['edit'] {
  return async template => {
    for (const [name, text] of Object.entries(files)) {
      const file = path.join(template, 'skeleton', name);
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, text);
    }
  };
}

/** Replaces text in a file of the skeleton, which has to be there. */
function replacing(
  file: string,
  pattern: RegExp,
  text: string,
): GenerateOptions['edit'] {
  return async template => {
    const name = path.join(template, 'skeleton', file);
    const before = await readFile(name, 'utf8');
    const after = before.replace(pattern, text);
    expect(after).not.toBe(before);
    await writeFile(name, after);
  };
}

const both =
  (...edits: GenerateOptions['edit'][]): GenerateOptions['edit'] =>
  async template => {
    for (const edit of edits) {
      await edit?.(template);
    }
  };

const setIngress = (value: string) =>
  replacing('infra/service.tf', /^(\s*ingress\s*=).*$/gm, `$1 ${value}`);

async function refusal(
  options: GenerateOptions,
  input: JsonObject = {},
): Promise<string> {
  const result = await generate({ ...SERVICE, ...input }, options).catch(
    error => error,
  );
  return result instanceof Error ? result.message : 'It was generated.';
}

const policy = policySchema.parse(INTERNAL_ONLY);

jest.setTimeout(120_000);

describe('a template that makes something else of the answers', () => {
  it('is let through as long as it does not', async () => {
    expect(await refusal({ policy, failOn: 'info' })).toBe('It was generated.');
  });

  it.each<[string, GenerateOptions['edit'], string]>([
    [
      'makes the service public',
      setIngress('"INGRESS_TRAFFIC_ALL"'),
      '- infra/service.tf:6: ingress is all, and internal was chosen (in staging, production)',
    ],
    [
      'lets everybody call it, beside its own grants',
      adding({
        'infra/everybody.tf': ALL_USERS.replace(
          '"orders"',
          'google_cloud_run_v2_service.main.name',
        ),
      }),
      '- infra/everybody.tf:1: publicInvoker is true, and false was chosen',
    ],
    [
      'switches the check off in an override file',
      adding({
        'infra/zz_override.tf':
          'resource "google_cloud_run_v2_service" "main" {\n  invoker_iam_disabled = true\n}\n',
      }),
      'invokerCheck is disabled, and enabled was chosen',
    ],
    [
      'writes it as JSON',
      adding({
        'infra/override.tf.json': JSON.stringify({
          resource: {
            google_cloud_run_v2_service: {
              main: { ingress: 'INGRESS_TRAFFIC_ALL' },
            },
          },
        }),
      }),
      'ingress is all, and internal was chosen',
    ],
    [
      'gives one environment another value',
      both(
        setIngress('var.ingress'),
        adding({
          'infra/ingress.tf':
            'variable "ingress" {\n  type    = string\n  default = "INGRESS_TRAFFIC_INTERNAL_ONLY"\n}\n',
        }),
        replacing(
          'infra/environments/${{ environment.name }}.tfvars',
          /$/,
          '\n{% if environment.name == "production" %}ingress = "INGRESS_TRAFFIC_ALL"{% endif %}\n',
        ),
      ),
      'ingress is all, and internal was chosen (in production)',
    ],
    [
      'adds variables that Terraform loads by itself',
      both(
        setIngress('var.ingress'),
        adding({
          'infra/ingress.tf':
            'variable "ingress" {\n  type    = string\n  default = "INGRESS_TRAFFIC_INTERNAL_ONLY"\n}\n',
          'infra/more.auto.tfvars': 'ingress = "INGRESS_TRAFFIC_ALL"\n',
        }),
      ),
      'ingress is all, and internal was chosen (in staging, production)',
    ],
    [
      'adds a file of variables that none of the environments is named after',
      both(
        setIngress('var.ingress'),
        adding({
          'infra/ingress.tf':
            'variable "ingress" {\n  type    = string\n  default = "INGRESS_TRAFFIC_INTERNAL_ONLY"\n}\n',
          'deploy/more.tfvars': 'ingress = "INGRESS_TRAFFIC_ALL"\n',
        }),
      ),
      'ingress is all, and internal was chosen (in staging, production)',
    ],
    [
      'takes the service out',
      async template => rm(path.join(template, 'skeleton/infra/service.tf')),
      'Nothing that can be read declares the service orders in lantern-shop, asia-northeast1. (in production)',
    ],
    [
      'moves the service to another project',
      replacing('infra/versions.tf', /var\.project_id/, '"somewhere-else"'),
      'orders is in somewhere-else, asia-northeast1, and lantern-staging, asia-northeast1 was chosen (in staging)',
    ],
    [
      'declares the service once more',
      adding({
        'infra/more.tf': PUBLIC_SERVICE.replace(
          '"shop"\n  proj',
          '"orders"\n  proj',
        ).replace('"lantern-shop"', 'var.project_id'),
      }),
      'The service orders is declared once more for the same place.',
    ],
    [
      'deploys it from a manifest besides',
      adding({ 'deploy/service.yaml': PUBLIC_MANIFEST }),
      '- deploy/service.yaml:8: ingress is all, and internal was chosen',
    ],
    [
      'says in the catalog that it is meant to be public',
      replacing(
        'catalog-info.yaml',
        /^ {2}annotations:\n/m,
        '  annotations:\n    cloud.google.com/run-public: intended\n',
      ),
      'public in the catalog is true, and false was chosen',
    ],
  ])('is refused where it %s', async (_title, edit, expected) => {
    const message = await refusal({ edit });
    expect(message).toContain('The service is not generated');
    expect(message).toContain(expected);
  });
});

describe('a template that declares more than was chosen', () => {
  const outside = 'the service shop: ingress/outside-policy (high)';

  it.each<[string, GenerateOptions['edit'], string]>([
    ['a second service', adding({ 'infra/shop.tf': PUBLIC_SERVICE }), outside],
    [
      'a second service in a root module of its own',
      adding({ 'shop/main.tf': PUBLIC_SERVICE }),
      `- shop/main.tf:5: ${outside}`,
    ],
    [
      'a root module in a hidden folder',
      adding({ '.deploy/main.tf': PUBLIC_SERVICE }),
      `- .deploy/main.tf:5: ${outside}`,
    ],
    [
      'a root module in a folder that readers pass over',
      adding({ 'vendor/a/b/c/d/e/f/g/main.tf': PUBLIC_SERVICE }),
      outside,
    ],
    [
      'a module that is called no time at all',
      adding({
        'shop/main.tf': PUBLIC_SERVICE,
        'infra/shop.tf':
          'module "shop" {\n  source = "../shop"\n  count  = 0\n}\n',
      }),
      `- shop/main.tf:5: ${outside}`,
    ],
    [
      'modules that call each other in a circle',
      adding({
        'a/main.tf': `${PUBLIC_SERVICE}\nmodule "b" {\n  source = "../b"\n}\n`,
        'b/main.tf': 'module "a" {\n  source = "../a"\n}\n',
      }),
      'shop',
    ],
    [
      'services of a for_each',
      adding({
        'infra/shop.tf': PUBLIC_SERVICE.replace(
          '  name     = "shop"',
          '  for_each = toset(["shop"])\n  name     = each.key',
        ),
      }),
      outside,
    ],
    [
      'services of a for_each that is not known',
      adding({
        'infra/shop.tf': PUBLIC_SERVICE.replace(
          '  name     = "shop"',
          '  for_each = toset(split(",", var.shops))\n  name     = each.key',
        ).concat('\nvariable "shops" {\n  type = string\n}\n'),
      }),
      'ingress/outside-policy (high)',
    ],
    [
      'a second service in a manifest',
      adding({ 'k8s/shop.yml': PUBLIC_MANIFEST.replace('orders', 'shop') }),
      outside,
    ],
    [
      'a second service in a manifest whose words are written by their numbers',
      adding({
        'shop.json': JSON.stringify({
          kind: 'Service',
          metadata: {
            name: 'shop',
            annotations: { 'run.googleapis.com/ingress': 'all' },
          },
          spec: { template: { spec: { containers: [{ image: 'a' }] } } },
        }).replace('{', '{"apiVersion": "serving.knative.dev\\u002fv1", '),
      }),
      outside,
    ],
    [
      'a service whose ingress is not known',
      adding({
        'infra/shop.tf': PUBLIC_SERVICE.replace(
          '"INGRESS_TRAFFIC_ALL"',
          'var.shop_ingress',
        ).concat('\nvariable "shop_ingress" {\n  type = string\n}\n'),
      }),
      'the service shop: ingress/outside-policy cannot be judged, because the template hides what it is about.',
    ],
  ])('is refused for %s', async (_title, edit, expected) => {
    expect(await refusal({ policy, edit })).toContain(expected);
  });

  it('is let through where all of it is within the policy', async () => {
    expect(
      await refusal({
        policy,
        edit: adding({
          'infra/shop.tf': PUBLIC_SERVICE.replace(
            'INGRESS_TRAFFIC_ALL',
            'INGRESS_TRAFFIC_INTERNAL_ONLY',
          ),
        }),
      }),
    ).toBe('It was generated.');
  });

  it('cannot accept its own findings in the catalog', async () => {
    const accepted = JSON.stringify([
      {
        rule: 'ingress/outside-policy',
        reason: 'Because',
        until: '2999-12-31',
      },
    ]);
    expect(
      await refusal({
        policy: { ...policy, ownersMayAccept: 'critical' },
        edit: both(
          adding({ 'infra/shop.tf': PUBLIC_SERVICE }),
          replacing(
            'catalog-info.yaml',
            /^ {2}annotations:\n/m,
            `  annotations:\n    cloud.google.com/run-accepted-findings: '${accepted}'\n`,
          ),
        ),
      }),
    ).toContain(outside);
  });
});

describe('a root module beside the one that declares the service', () => {
  it.each<[string, string, string]>([
    [
      'lets everybody call it',
      ALL_USERS,
      '- access/main.tf:1: publicInvoker is true, and false was chosen (in production)',
    ],
    [
      'lets everybody call what is in the project',
      'resource "google_project_iam_member" "everybody" {\n  project = "lantern-shop"\n  role    = "roles/run.invoker"\n  member  = "allUsers"\n}\n',
      'invokers is [allUsers, group:shop@lantern.example], and [group:shop@lantern.example] was chosen (in production)',
    ],
    [
      'maps a domain to it',
      'resource "google_cloud_run_domain_mapping" "main" {\n  project  = "lantern-shop"\n  name     = "orders.lantern.example"\n  location = "asia-northeast1"\n  metadata {\n    namespace = "lantern-shop"\n  }\n  spec {\n    route_name = "orders"\n  }\n}\n',
      '- access/main.tf:1: domain mappings is [orders.lantern.example], and [] was chosen',
    ],
  ])('is refused where it %s', async (_title, text, expected) => {
    expect(
      await refusal({ edit: adding({ 'access/main.tf': text }) }),
    ).toContain(expected);
  });

  it('is let through where it has nothing to do with it', async () => {
    expect(
      await refusal({
        policy,
        edit: adding({
          'state/main.tf':
            'resource "google_storage_bucket" "state" {\n  project  = "lantern-shop"\n  name     = "state"\n  location = "ASIA"\n}\n',
        }),
      }),
    ).toBe('It was generated.');
  });
});

describe('a template that hides what it declares', () => {
  it.each<[string, GenerateOptions['edit'], string]>([
    [
      'a module that is not in the repository',
      adding({
        'infra/more.tf':
          'module "more" {\n  source = "git::https://git.example.com/more.git"\n}\n',
      }),
      '- infra/more.tf:1: The code of module.more is not in the repository (it comes from git::https://git.example.com/more.git)',
    ],
    [
      'a module of a name that others are known by',
      adding({
        'infra/more.tf':
          'module "more" {\n  source = "somebody/utils/google"\n}\n',
      }),
      'The code of module.more is not in the repository (it comes from somebody/utils/google)',
    ],
    [
      'the code of a module as terraform init would bring it',
      adding({
        'infra/.terraform/modules/modules.json': '{"Modules":[]}',
      }),
      '- infra/.terraform/modules/modules.json:1: terraform init brings it',
    ],
    [
      'a module that is nowhere',
      adding({ 'infra/more.tf': 'module "more" {\n  source = "../more"\n}\n' }),
      'infra/more.tf:1: ',
    ],
    [
      'a file for OpenTofu',
      adding({ 'infra/service.tofu': PUBLIC_SERVICE }),
      '- infra/service.tofu:1: OpenTofu reads it in place of the Terraform beside it.',
    ],
    [
      'a file for Terragrunt',
      adding({
        'live/terragrunt.hcl': 'terraform {\n  source = "../infra"\n}\n',
      }),
      '- live/terragrunt.hcl:1: Terragrunt makes Terraform of it',
    ],
    [
      'a stack',
      adding({ 'main.tfdeploy.hcl': '' }),
      '- main.tfdeploy.hcl:1: A stack of Terraform is not read.',
    ],
    [
      'a program',
      adding({ 'Pulumi.yaml': 'name: orders\nruntime: nodejs\n' }),
      '- Pulumi.yaml:1: What its program declares is not here to be read.',
    ],
    [
      'Terraform in JSON that cannot be read',
      adding({ 'infra/more.tf.json': '{"resource": ' }),
      'infra/more.tf.json:2: Invalid JSON',
    ],
    [
      'a manifest that cannot be read',
      adding({
        'chart/service.yaml': `{{ if .Values.public }}\n${PUBLIC_MANIFEST}{{ end }}\n`,
      }),
      'chart/service.yaml:',
    ],
  ])('is refused for %s', async (_title, edit, expected) => {
    expect(await refusal({ edit })).toContain(expected);
  });

  it('is refused where a bound is about the value, and told of it otherwise', async () => {
    const edit = both(
      setIngress(
        'data.google_secret_manager_secret_version.ingress.secret_data',
      ),
      adding({
        'infra/secret.tf':
          'data "google_secret_manager_secret_version" "ingress" {\n  secret = "ingress"\n}\n',
      }),
    );
    expect(await refusal({ edit })).toBe('It was generated.');
    expect(await refusal({ policy, edit })).toContain(
      '- infra/service.tf:1: ingress/outside-policy cannot be judged, because the template hides what it is about.',
    );
    expect(await refusal({ edit, failOn: 'info' })).toContain(
      'cannot be judged',
    );
  });
});

describe('what earlier steps put into the workspace', () => {
  it('is judged with what is generated', async () => {
    expect(
      await refusal({ policy, workspace: { 'infra/shop.tf': PUBLIC_SERVICE } }),
    ).toContain('the service shop: ingress/outside-policy');
    expect(
      await refusal(
        { policy, workspace: { 'shop/main.tf': PUBLIC_SERVICE } },
        { targetPath: 'service' },
      ),
    ).toContain('- shop/main.tf:5: the service shop: ingress/outside-policy');
  });

  it('is of no account where it is written over', async () => {
    expect(
      await refusal({
        policy,
        workspace: { 'infra/service.tf': PUBLIC_SERVICE },
      }),
    ).toBe('It was generated.');
  });
});

describe('the threshold of a template', () => {
  const NAT: JsonObject = {
    network: {
      ingress: { setting: 'internal' },
      auth: { method: 'iam' },
      egress: {
        path: 'direct-vpc',
        traffic: { setting: 'all-traffic', nat: { kind: 'automatic' } },
      },
      vpc: { kind: 'new', subnetRange: '10.20.0.0/24' },
    },
  };

  it.each([
    ['medium', 'never', 'cold-start-through-nat'],
    ['medium', 'critical', 'cold-start-through-nat'],
    ['never', 'medium', 'cold-start-through-nat'],
    ['critical', 'medium', 'cold-start-through-nat'],
    ['medium', undefined, 'cold-start-through-nat'],
    ['critical', 'never', 'It was generated.'],
    ['never', undefined, 'It was generated.'],
  ] as const)(
    'tightens that of the portal and never loosens it: %s, %s',
    async (failOn, ofTemplate, expected) => {
      expect(
        await refusal(
          { failOn },
          { ...NAT, ...(ofTemplate && { failOn: ofTemplate }) },
        ),
      ).toContain(expected);
    },
  );
});
