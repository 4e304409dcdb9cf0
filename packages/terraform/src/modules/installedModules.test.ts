import { memoryFiles, readConfiguration } from '.';

describe('what terraform init has put beside a configuration', () => {
  const list = (...modules: [key: string, source: string, dir: string][]) =>
    JSON.stringify({
      Modules: modules.map(([Key, Source, Dir]) => ({ Key, Source, Dir })),
    });
  const addresses = async (files: Record<string, string>) => {
    const { resources, moduleCalls } = await readConfiguration(
      memoryFiles({
        'live/.terraform/modules/run/main.tf': 'resource "a" "b" {}',
        ...files,
      }),
      { directory: 'live' },
    );
    return {
      resources: resources.map(({ address }) => address),
      loaded: moduleCalls.map(({ loaded }) => loaded),
    };
  };
  const atHand = { resources: ['module.run.a.b'], loaded: [true] };
  const notAtHand = { resources: [], loaded: [false] };

  it.each([
    ['lantern/run/google', 'registry.terraform.io/lantern/run/google'],
    [
      'github.com/lantern/run//modules/a?ref=v1',
      'git::https://github.com/lantern/run.git//modules/a?ref=v1',
    ],
    [
      'git@github.com:lantern/run.git',
      'git::ssh://git@github.com/lantern/run.git',
    ],
    ['gcs::https://storage/run.zip', 'gcs::https://storage/run.zip'],
  ])('is read: %s', async (written, listed) => {
    expect(
      await addresses({
        'live/main.tf': `module "run" {\n  source = "${written}"\n}`,
        'live/.terraform/modules/modules.json': list(
          ['run', listed, '.terraform/modules/run'],
          ['', '', '.'],
        ),
      }),
    ).toEqual(atHand);
  });

  it.each([
    [
      'came from elsewhere',
      list(
        ['', '', '.'],
        ['run', 'lantern/other/google', '.terraform/modules/run'],
      ),
    ],
    [
      'is another version of it',
      list(
        ['', '', '.'],
        ['run', 'lantern/run/google?ref=v1', '.terraform/modules/run'],
      ),
    ],
    [
      'is of another call',
      list(
        ['', '', '.'],
        ['runs', 'lantern/run/google', '.terraform/modules/run'],
      ),
    ],
    [
      'lies outside',
      list(['', '', '.'], ['run', 'lantern/run/google', '../../elsewhere']),
    ],
    [
      'is listed and not there',
      list(
        ['', '', '.'],
        ['run', 'lantern/run/google', '.terraform/modules/gone'],
      ),
    ],
    ['is not listed as such', '{ "Modules": [{ "Key": 1 }] }'],
    ['is listed in what is no JSON', '{'],
  ])('is not read where it %s', async (_, modules) => {
    expect(
      await addresses({
        'live/main.tf': 'module "run" {\n  source = "lantern/run/google"\n}',
        'live/.terraform/modules/modules.json': modules,
      }),
    ).toEqual(notAtHand);
  });

  it('goes before what is known of well-known modules', async () => {
    const source = 'GoogleCloudPlatform/cloud-run/google//modules/v2';
    expect(
      await addresses({
        'live/main.tf': `module "run" {\n  source = "${source}"\n}`,
        'live/.terraform/modules/modules.json': list(
          ['', '', '.'],
          ['run', `registry.terraform.io/${source}`, '.terraform/modules/run'],
        ),
      }),
    ).toEqual(atHand);
  });
});
