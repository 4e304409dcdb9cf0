import { memoryFiles } from 'backstage-cloud-run-terraform';
import { parseNative } from 'backstage-cloud-run-terraform/syntax';
import { plain } from 'backstage-cloud-run-terraform/testUtils';
import { readTerraform } from '../readTerraform';
import { publicModule } from '.';

describe('the public modules', () => {
  it.each([
    ['GoogleCloudPlatform/cloud-run/google//modules/v2', 'cloud-run-v2'],
    [
      'registry.terraform.io/GoogleCloudPlatform/cloud-run/google//modules/v2',
      'cloud-run-v2',
    ],
    [
      'git::https://github.com/GoogleCloudPlatform/terraform-google-cloud-run.git//modules/v2?ref=v0.21.0',
      'cloud-run-v2',
    ],
    ['GoogleCloudPlatform/cloud-run/google', 'cloud-run'],
    [
      'terraform-google-modules/lb-http/google//modules/serverless_negs',
      'lb-http-serverless-negs',
    ],
    [
      'GoogleCloudPlatform/lb-http/google//modules/serverless_negs',
      'lb-http-serverless-negs',
    ],
    [
      'git::https://github.com/GoogleCloudPlatform/cloud-foundation-fabric//modules/cloud-run-v2?ref=v44.1.0',
      'fabric-cloud-run-v2',
    ],
    [
      'github.com/GoogleCloudPlatform/cloud-foundation-fabric//modules/cloud-run-v2?ref=v40.0.0',
      'fabric-cloud-run-v2',
    ],
    [
      'git@github.com:GoogleCloudPlatform/cloud-foundation-fabric.git//modules/cloud-run-v2',
      'fabric-cloud-run-v2',
    ],
  ])('knows %s', (source, name) => {
    expect(publicModule(source)?.name).toBe(name);
  });

  it.each([
    './cloud-run',
    'acme/cloud-run/google',
    'GoogleCloudPlatform/cloud-run/google//modules/job-exec',
    'git::https://example.com/GoogleCloudPlatform/cloud-foundation-fabric//modules/cloud-run-v2',
  ])('does not know %s', source => {
    expect(publicModule(source)).toBeUndefined();
  });

  it.each([
    'GoogleCloudPlatform/cloud-run/google//modules/v2',
    'GoogleCloudPlatform/cloud-run/google',
    'GoogleCloudPlatform/lb-http/google//modules/serverless_negs',
    'github.com/GoogleCloudPlatform/cloud-foundation-fabric//modules/cloud-run-v2',
  ])('reads %s without a mistake', source => {
    const text = publicModule(source)?.configuration ?? '';
    expect(parseNative('main.tf', text)).toMatchObject({ diagnostics: [] });
    expect(text).toContain('resource "');
  });

  it('are read with what a call gives them', async () => {
    const { resources, moduleCalls, outputs } = await readTerraform(
      memoryFiles({
        'main.tf': `module "run" {
  source       = "GoogleCloudPlatform/cloud-run/google//modules/v2"
  service_name = "shop"
  location     = "europe-west1"
  project_id   = "p"
  members      = ["allUsers"]
}
output "name" { value = module.run.service_name }`,
      }),
    );
    expect(moduleCalls.map(({ loaded }) => loaded)).toEqual([true]);
    expect(resources.map(({ address }) => address)).toEqual([
      'module.run.google_service_account.sa[0]',
      'module.run.google_cloud_run_v2_service.main',
      'module.run.google_cloud_run_v2_service_iam_member.authorize["allUsers"]',
    ]);
    expect(outputs.map(({ value }) => plain(value))).toEqual(['shop']);
  });
});
