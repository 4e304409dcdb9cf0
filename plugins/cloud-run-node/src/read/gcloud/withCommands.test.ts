import { memoryFiles } from 'backstage-cloud-run-terraform';
import { servicesOfRepository } from '../servicesOfRepository';
import { exposures } from '../__testUtils__/exposures';

const service = (name: string, ingress = 'ALL', more = '') => `
resource "google_cloud_run_v2_service" "${name}" {
  name     = "${name}"
  project  = "demo"
  location = "europe-west1"
  ingress  = "INGRESS_TRAFFIC_${ingress}"
  template {
    service_account = "run@demo.iam.gserviceaccount.com"
    containers { image = "hello" }
  }
  ${more}
}
`;

const TWO = { 'main.tf': service('shop') + service('ledger') };
const CLOSED = [
  ' shop internet-authenticated',
  ' ledger internet-authenticated',
];
const SHOP_OPEN = [' shop unknown', ' ledger internet-authenticated'];
const ANY_OPEN = [' shop unknown', ' ledger unknown'];
const OPEN = 'gcloud run deploy shop --allow-unauthenticated';

describe('gcloud beside what declares a service', () => {
  it.each<[string, Record<string, string>, string[]]>([
    ['nothing is run', {}, CLOSED],
    ['a script opens one', { 'ci/deploy.sh': OPEN }, SHOP_OPEN],
    [
      'a script in a subfolder opens one by several lines',
      {
        'ops/prod/bin/release':
          '#!/bin/sh\ngcloud run services update shop \\\n  --no-invoker-iam-check\n',
      },
      SHOP_OPEN,
    ],
    [
      'a script opens whichever it is given',
      { 'deploy.sh': 'gcloud run deploy "$1" --allow-unauthenticated' },
      ANY_OPEN,
    ],
    [
      'a script is about another region',
      { 'deploy.sh': `${OPEN} --region=us-central1` },
      CLOSED,
    ],
    [
      'a script deploys an image alone',
      { 'deploy.sh': 'gcloud run deploy shop --image $IMAGE' },
      CLOSED,
    ],
    [
      'a script lets one account in',
      {
        'deploy.sh':
          'gcloud run services add-iam-policy-binding shop --member=user:a@b.c --role=roles/run.invoker',
      },
      CLOSED,
    ],
    [
      'Cloud Build does, with a list of arguments',
      {
        'cloudbuild.yaml': `
steps:
  - name: gcr.io/google.com/cloudsdktool/cloud-sdk
    entrypoint: gcloud
    args: ['run', 'deploy', 'shop', '--allow-unauthenticated']`,
      },
      SHOP_OPEN,
    ],
    [
      'Cloud Build does, with a script',
      {
        'build/cloudbuild.prod.yaml': `
steps:
  - name: gcr.io/google.com/cloudsdktool/cloud-sdk
    entrypoint: bash
    args:
      - -c
      - |
        gcloud run deploy $_SERVICE \\
          --allow-unauthenticated`,
      },
      ANY_OPEN,
    ],
    [
      'a workflow of GitHub does',
      {
        '.github/workflows/deploy.yml': `
jobs:
  deploy:
    steps:
      - uses: google-github-actions/deploy-cloudrun@v2
        with:
          service: shop
          flags: --allow-unauthenticated`,
      },
      SHOP_OPEN,
    ],
    [
      'a pipeline of GitLab does, folded over lines',
      {
        '.gitlab-ci.yml': `
deploy:
  script:
    - >
      gcloud run deploy shop
      --allow-unauthenticated`,
      },
      SHOP_OPEN,
    ],
    [
      'a Makefile does',
      {
        Makefile:
          'deploy:\n\t@$(GCLOUD) run deploy shop --allow-unauthenticated\n',
      },
      SHOP_OPEN,
    ],
    [
      'a Jenkinsfile does',
      { Jenkinsfile: `stage('x') { steps { sh "${OPEN}" } }` },
      SHOP_OPEN,
    ],
    [
      'a package does',
      { 'package.json': JSON.stringify({ scripts: { deploy: OPEN } }) },
      SHOP_OPEN,
    ],
    [
      'a provisioner does, with a name that it takes from the service',
      {
        'null.tf': `
resource "null_resource" "open" {
  provisioner "local-exec" {
    command = "gcloud run services add-iam-policy-binding \${google_cloud_run_v2_service.shop.name} --member=allUsers --role=roles/run.invoker"
  }
}`,
      },
      SHOP_OPEN,
    ],
    [
      'a provisioner does when it is destroyed',
      {
        'null.tf': `
resource "null_resource" "open" {
  provisioner "local-exec" {
    when    = destroy
    command = "${OPEN}"
  }
}`,
      },
      CLOSED,
    ],
    [
      'external data does',
      {
        'data.tf': `
data "external" "open" {
  program = ["bash", "-c", "${OPEN} >&2; echo {}"]
}`,
      },
      SHOP_OPEN,
    ],
    [
      'the module does that runs gcloud',
      {
        'gcloud.tf': `
module "gcloud" {
  source                = "terraform-google-modules/gcloud/google"
  create_cmd_entrypoint = "gcloud"
  create_cmd_body       = "run deploy shop --allow-unauthenticated"
}`,
      },
      SHOP_OPEN,
    ],
  ])('where %s', async (_, files, expected) => {
    expect(await exposures({ ...TWO, ...files })).toEqual(expected);
  });

  it('counts for what Terragrunt runs before and after Terraform', async () => {
    expect(
      await exposures({
        'live/main.tf': service('shop'),
        'live/terragrunt.hcl': `
          terraform {
            after_hook "open" {
              commands = ["apply"]
              execute  = ["gcloud", "run", "deploy", "shop", "--allow-unauthenticated"]
            }
          }`,
      }),
    ).toEqual(['live shop unknown']);
  });

  it('leaves public what is declared to be', async () => {
    expect(
      await exposures({
        'main.tf': service('shop', 'ALL', 'invoker_iam_disabled = true'),
        'deploy.sh': 'gcloud run deploy shop --vpc-egress=all-traffic',
      }),
    ).toEqual([' shop public']);
  });

  it.each([
    ['--ingress=all', 'ingress', 'setting'],
    ['--no-default-url', 'ingress', 'defaultUrl'],
    ['--no-invoker-iam-check', 'auth', 'invokerCheck'],
    ['--no-iap', 'auth', 'iap'],
    ['--clear-network', 'egress', 'path'],
    ['--vpc-egress=all-traffic', 'egress', 'path'],
  ] as const)(
    'leaves unknown what %s changes: %s.%s',
    async (flag, facet, name) => {
      const knative = `
apiVersion: serving.knative.dev/v1
kind: Service
metadata: { name: shop, namespace: demo }
spec: { template: { spec: { containers: [{ image: shop }] } } }
`;
      const script = { 'deploy.sh': `gcloud run services update shop ${flag}` };
      const declarations: Record<string, string>[] = [
        { 'main.tf': service('shop') },
        {
          'main.tf': `resource "google_cloud_run_service" "shop" {
          name     = "shop"
          location = "europe-west1"
          template {
            spec {
              containers { image = "hello" }
            }
          }
        }`,
        },
        { 'shop.yaml': knative },
      ];
      for (const files of declarations) {
        const stateIn = async (more: Record<string, string>) => {
          const { services } = await servicesOfRepository(
            memoryFiles({ ...files, ...more }),
          );
          const section: Record<string, unknown> = {
            ...services[0].posture[facet],
          };
          return section[name];
        };
        expect(await stateIn({})).toMatchObject({ state: 'known' });
        expect(await stateIn(script)).toMatchObject({ state: 'unknown' });
      }
    },
  );

  it('is reported with its line, what it changes, and of which service', async () => {
    const { problems } = await servicesOfRepository(
      memoryFiles({
        ...TWO,
        'deploy.sh': `set -e\n${OPEN} --ingress all\ngcloud run deploy other --ingress all\n`,
        'cloudbuild.yaml':
          'steps:\n  - script: |\n      cd x\n      gcloud run deploy $S --ingress all\n',
      }),
    );
    expect(problems).toMatchObject([
      {
        severity: 'warning',
        path: 'cloudbuild.yaml',
        line: 4,
        message: expect.stringContaining('a service that cannot be told'),
      },
      {
        severity: 'warning',
        path: 'deploy.sh',
        line: 2,
        message: expect.stringMatching(
          /for shop and may change who may call it, its ingress/,
        ),
      },
      {
        severity: 'warning',
        path: 'deploy.sh',
        line: 3,
        message: expect.stringContaining('nothing here declares'),
      },
    ]);
  });

  it('leaves nothing known to be absent where there are more scripts than are read', async () => {
    const { services, limitsReached } = await servicesOfRepository(
      memoryFiles({
        'main.tf': service('shop', 'INTERNAL_ONLY'),
        'deploy.sh': `#${' '.repeat(1_000)}`,
      }),
      '',
      { limits: { fileBytes: 900 } },
    );
    expect(limitsReached).toEqual([{ limit: 'fileBytes', at: 'deploy.sh' }]);
    expect(services).toMatchObject([
      { posture: { ingress: { loadBalancers: { state: 'unknown' } } } },
    ]);
  });
});
