import { isPublicModulePath, publicModule } from '.';

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
    expect(publicModule(source)?.directory).toBe(`public-module:${name}`);
  });

  it.each([
    undefined,
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
    const module = publicModule(source);
    expect(module?.diagnostics).toEqual([]);
    expect(isPublicModulePath(module?.directory ?? '')).toBe(true);
  });
});
