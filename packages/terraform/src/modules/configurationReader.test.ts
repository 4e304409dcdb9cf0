import { plain } from '../testUtils';
import { Configuration } from './configuration';
import { ConfigurationReader } from './configurationReader';
import { FileAccess } from './fileAccess';
import { memoryFiles } from './memoryFiles';

const REPOSITORY = {
  'prod/main.tf': `
terraform {
  required_providers {
    google = { source = "hashicorp/google" }
  }
  backend "gcs" {
    bucket = "state"
  }
}
variable "region" {}
variable "size" { default = 1 }
module "service" {
  source = "../modules/service"
  name   = "api-\${var.region}"
}
module "network" {
  source  = "terraform-google-modules/network/google"
  version = "~> 9.0"
}
module "computed" { source = "./\${var.region}" }
`,
  'prod/tokyo.tfvars': 'region = "asia-northeast1"\nsize = 2\n',
  'prod/osaka.tfvars.json': '{"region": "asia-northeast2"}',
  'test/main.tf': 'module "service" {\n  source = "../modules/service"\n}\n',
  'modules/service/main.tf':
    'variable "name" { default = "api" }\nresource "google_x" "a" { name = var.name }\n',
  'broken/main.tf': 'resource "x" {\n  name = = 1\n}\n',
};

/** What was read of the files, in order. */
function observed(access: FileAccess): {
  access: FileAccess;
  read: string[];
} {
  const read: string[] = [];
  return {
    read,
    access: {
      list: directory => access.list(directory),
      read: async (path, bytes) => {
        read.push(path);
        return access.read(path, bytes);
      },
    },
  };
}

function names({ resources }: Configuration): unknown[] {
  return resources.map(({ address, body }) => {
    const name = body.attributes.get('name');
    return [address, name && plain(name.value)];
  });
}

function hits({ limitsReached }: Configuration): string[] {
  return limitsReached.map(({ limit }) => limit);
}

describe('reading several root modules', () => {
  it('reads each file once, with the values of each set of variables', async () => {
    const { access, read } = observed(memoryFiles(REPOSITORY));
    const reader = new ConfigurationReader(access);
    const [tokyo, osaka, test] = await Promise.all([
      reader.read({ directory: 'prod', varFiles: ['prod/tokyo.tfvars'] }),
      reader.read({ directory: 'prod', varFiles: ['prod/osaka.tfvars.json'] }),
      reader.read({ directory: 'test' }),
    ]);
    expect(names(tokyo)).toEqual([
      ['module.service.google_x.a', 'api-asia-northeast1'],
    ]);
    expect(names(osaka)).toEqual([
      ['module.service.google_x.a', 'api-asia-northeast2'],
    ]);
    expect(names(test)).toEqual([['module.service.google_x.a', 'api']]);
    await reader.module('modules/service');
    expect(read.sort()).toEqual([
      'modules/service/main.tf',
      'prod/main.tf',
      'prod/osaka.tfvars.json',
      'prod/tokyo.tfvars',
      'test/main.tf',
    ]);
  });

  it('gives each its own diagnostics, and again what was found before', async () => {
    const reader = new ConfigurationReader(memoryFiles(REPOSITORY));
    const first = await reader.read({ directory: 'broken' });
    const other = await reader.read({ directory: 'test' });
    const second = await reader.read({ directory: 'broken' });
    expect(first.diagnostics).not.toEqual([]);
    expect(second.diagnostics).toEqual(first.diagnostics);
    expect(other.diagnostics).toEqual([]);
  });

  it('says of each what could not be read of it', async () => {
    const reader = new ConfigurationReader(
      memoryFiles({
        'a/main.tf': 'module "m" {\n  source = "../m"\n}\n',
        'b/main.tf': 'module "m" {\n  source = "../m"\n}\n',
        'c/main.tf': 'resource "google_x" "c" {}\n',
        'm/binary.tf': new Uint8Array([0, 1]),
        'm/long.tf': `# ${'x'.repeat(200)}\n`,
      }),
      { limits: { fileBytes: 150 } },
    );
    for (const directory of ['a', 'b']) {
      const { diagnostics, limitsReached } = await reader.read({ directory });
      expect(diagnostics.map(({ path, summary }) => [path, summary])).toEqual([
        ['m/binary.tf', 'Not a text file'],
      ]);
      expect(limitsReached).toEqual([{ limit: 'fileBytes', at: 'm/long.tf' }]);
    }
    const { diagnostics, limitsReached } = await reader.read({
      directory: 'c',
    });
    expect([diagnostics, limitsReached]).toEqual([[], []]);
  });

  it.each([
    ['files', { files: 2 }],
    ['totalBytes', { totalBytes: 450 }],
    ['evaluations', { evaluations: 3 }],
    ['instances', { instances: 4 }],
  ] as const)('keeps within one bound of %s', async (limit, limits) => {
    const reader = new ConfigurationReader(memoryFiles(REPOSITORY), { limits });
    const first = await reader.read({ directory: 'test' });
    const second = await reader.read({ directory: 'prod' });
    expect(hits(first)).toEqual([]);
    expect(hits(second)).toContain(limit);
  });

  it('gives back the instances of what it evaluates again', async () => {
    const files = {
      'main.tf':
        'resource "google_x" "a" {\n  count = 3\n  name = file("name.txt")\n}\n',
      'name.txt': 'api',
    };
    const reader = new ConfigurationReader(memoryFiles(files), {
      limits: { instances: 3 },
    });
    const read = await reader.read();
    expect(names(read)).toEqual([
      ['google_x.a[0]', 'api'],
      ['google_x.a[1]', 'api'],
      ['google_x.a[2]', 'api'],
    ]);
    expect(hits(read)).toEqual([]);
    expect(hits(await reader.read())).toEqual(['instances']);
  });

  describe('when its time is over', () => {
    afterEach(() => jest.restoreAllMocks());

    it('opens nothing more', async () => {
      const { access, read } = observed(memoryFiles(REPOSITORY));
      const reader = new ConfigurationReader(access, {
        limits: { milliseconds: 1000 },
      });
      await reader.read({ directory: 'test' });
      const opened = [...read];
      const now = performance.now();
      jest.spyOn(performance, 'now').mockReturnValue(now + 1001);
      const late = await reader.read({ directory: 'prod' });
      expect(hits(late)).toContain('milliseconds');
      expect(read).toEqual(opened);
    });

    it('evaluates nothing more', async () => {
      const reader = new ConfigurationReader(
        memoryFiles({
          'main.tf':
            'resource "google_x" "a" {\n  name = join("", [for i in range(500) : "x"])\n}\n',
        }),
        { limits: { milliseconds: 1000 } },
      );
      await reader.module('');
      const now = performance.now();
      let looks = 0;
      // The file is at hand, so each look is an evaluation's.
      jest.spyOn(performance, 'now').mockImplementation(() => {
        looks += 1;
        return looks > 3 ? now + 1001 : now;
      });
      const late = await reader.read();
      expect(hits(late)).toEqual(['milliseconds']);
      expect(names(late)).not.toEqual([['google_x.a', 'x'.repeat(500)]]);
    });
  });
});

describe('what a folder declares', () => {
  it('names variables, calls, backend and providers', async () => {
    const reader = new ConfigurationReader(memoryFiles(REPOSITORY));
    const at = (line: number) => ({ path: 'prod/main.tf', line });
    expect(await reader.module('prod')).toEqual({
      directory: 'prod',
      variables: [
        { name: 'region', required: true, origin: at(10) },
        { name: 'size', required: false, origin: at(11) },
      ],
      moduleCalls: [
        {
          name: 'service',
          source: '../modules/service',
          directory: 'modules/service',
          origin: at(12),
        },
        {
          name: 'network',
          source: 'terraform-google-modules/network/google',
          version: '~> 9.0',
          origin: at(16),
        },
        { name: 'computed', origin: at(20) },
      ],
      backend: { type: 'gcs', origin: at(6) },
      requiredProviders: ['google'],
      configuresProviders: false,
      hasOpenTofuFiles: false,
      diagnostics: [],
      limitsReached: [],
    });
  });

  it('names backend and providers in JSON too', async () => {
    const reader = new ConfigurationReader(
      memoryFiles({
        'main.tf.json': JSON.stringify({
          terraform: {
            backend: { gcs: { bucket: 'state' } },
            required_providers: { google: { source: 'hashicorp/google' } },
          },
        }),
      }),
    );
    expect(await reader.module('')).toMatchObject({
      backend: { type: 'gcs' },
      requiredProviders: ['google'],
    });
  });

  it('is nothing where there is no folder', async () => {
    const reader = new ConfigurationReader(memoryFiles(REPOSITORY));
    expect(await reader.module('nowhere')).toMatchObject({
      variables: [],
      moduleCalls: [],
      backend: undefined,
    });
  });

  it.each([
    ['prod/tokyo.tfvars', ['region', 'size']],
    ['prod/osaka.tfvars.json', ['region']],
  ])('names what %s sets', async (path, expected) => {
    const reader = new ConfigurationReader(memoryFiles(REPOSITORY));
    expect(await reader.variablesFile(path)).toEqual({
      path,
      names: expected,
      diagnostics: [],
    });
  });

  it('knows nothing of a file of variables that is not there', async () => {
    const reader = new ConfigurationReader(memoryFiles(REPOSITORY));
    expect(await reader.variablesFile('prod/none.tfvars')).toBeUndefined();
  });
});
