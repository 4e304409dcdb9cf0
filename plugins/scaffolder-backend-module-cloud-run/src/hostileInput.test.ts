import { JsonObject } from '@backstage/types';
import { parse as parseHcl } from '@cdktn/hcl2json';
import { RenderedFile } from 'backstage-plugin-cloud-run-node';
import fc from 'fast-check';
import get from 'lodash/get';
import set from 'lodash/set';
import { parse as parseYaml } from 'yaml';
import { generate } from './__testUtils__/generate';
import { malformed } from './__testUtils__/wellFormed';

const HOSTILE = [
  '${file("/etc/passwd")}',
  '%{ for x in [1] }x%{ endfor }',
  '"quoted" and \'quoted\'',
  'back\\slash \\" \\n',
  'two\nlines',
  'carriage\rreturn',
  '`id`',
  '$(id)',
  '{{ 7 * 7 }}',
  '{% include "/etc/passwd" %}',
  '{# comment #}',
  '${{ secrets.TOKEN }}',
  '${{ values.owner }}',
  '</script><script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '&anchor [a, b] *anchor',
  '!!python/object:os.system id',
  '--- # document',
  'key: value # comment',
  '[link](javascript:alert(1))',
  '![image](https://example.com/x.png)',
  '# heading',
  '*/ -- /* comment',
  '::set-output name=x::y',
  'right\u202eto\u202cleft\u200f',
  'next\u0085line\u2028separator\u2029',
  'nul\u0000byte',
  '\ufeffmark',
  '../../etc/passwd',
  '; rm -rf / #',
  'EOF\nEND',
];

const SERVICE: JsonObject = {
  name: 'orders',
  description: 'Takes and keeps orders.',
  owner: 'group:default/shop',
  system: 'shop',
  runtime: {
    kind: 'image',
    image: 'asia-northeast1-docker.pkg.dev/lantern/services/orders:1.2.3',
  },
  network: {
    ingress: {
      setting: 'internal-and-cloud-load-balancing',
      loadBalancer: {
        type: 'regional-external',
        domains: ['orders.lantern.example'],
        cloudArmor: { allowedRanges: ['203.0.113.0/24'] },
      },
    },
    auth: { method: 'iam', invokers: ['group:shop@lantern.example'] },
    egress: {
      path: 'direct-vpc',
      traffic: { setting: 'private-ranges-only' },
      tags: ['orders'],
    },
    vpc: {
      kind: 'existing',
      network: 'shop',
      subnetwork: 'shop-run',
      proxyOnlyRange: '10.8.64.0/26',
    },
  },
  environments: [
    { name: 'production', project: 'lantern-shop', region: 'asia-northeast1' },
  ],
  repoUrl: 'github.com?owner=lantern&repo=orders',
};

const CHECKED_FIELDS = [
  'name',
  'owner',
  'system',
  'lifecycle',
  'runtime.kind',
  'runtime.image',
  'network.ingress.setting',
  'network.ingress.loadBalancer.type',
  'network.ingress.loadBalancer.domains.0',
  'network.ingress.loadBalancer.cloudArmor.allowedRanges.0',
  'network.auth.method',
  'network.auth.invokers.0',
  'network.egress.tags.0',
  'network.vpc.network',
  'network.vpc.subnetwork',
  'network.vpc.proxyOnlyRange',
  'environments.0.name',
  'environments.0.project',
  'environments.0.region',
  'environments.0.cpu',
  'environments.0.memory',
];

function withValue(field: string, value: string): JsonObject {
  return set(JSON.parse(JSON.stringify(SERVICE)), field, value);
}

function textOf(files: RenderedFile[], path: string): string {
  const file = files.find(candidate => candidate.path === path);
  return file?.contents.toString('utf8') ?? '';
}

/** What Terraform would take a quoted literal for, when nothing in it is evaluated. */
function literalText(value: string): string {
  return value.replace(/\$\$\{/g, '${').replace(/%%\{/g, '%{');
}

async function serviceDescription(files: RenderedFile[]): Promise<string> {
  const path = 'infra/service.tf';
  const parsed = await parseHcl(path, textOf(files, path));
  const value: unknown = get(parsed, [
    'resource',
    'google_cloud_run_v2_service',
    'main',
    0,
    'description',
  ]);
  return typeof value === 'string' ? value : '';
}

/** Fails unless the text stands in every file as plain text. */
async function expectInert(files: RenderedFile[], text: string) {
  expect(await malformed(files)).toEqual({});
  const at = (path: string, field: string): unknown =>
    get(parseYaml(textOf(files, path)), field);
  expect(at('catalog-info.yaml', 'metadata.description')).toBe(text);
  expect(at('mkdocs.yml', 'site_description')).toBe(text);
  expect(at('.cloud-run/template.yaml', 'values.description')).toBe(text);

  const literal = await serviceDescription(files);
  expect(literal).not.toMatch(/(^|[^$])\$\{|(^|[^%])%\{/);
  // HCL keeps its texts in Unicode's composed form.
  expect(literalText(literal)).toBe(text.normalize('NFC'));

  for (const page of ['README.md', 'docs/index.md']) {
    expect(textOf(files, page)).not.toMatch(/<(script|img)|\]\(javascript/i);
  }
}

/** Fails unless the text is refused by the name of its field, or stands in every file as plain text. */
async function expectRefusedOrInert(text: string) {
  const result = await generate(withValue('description', text)).catch(
    error => error,
  );
  if (result instanceof Error) {
    expect(result.message).toContain('\n- description: ');
  } else {
    await expectInert(result, text);
  }
}

jest.setTimeout(180_000);

describe.each(CHECKED_FIELDS)('hostile text in %s', field => {
  it('is refused with an error that names the field', async () => {
    for (const text of HOSTILE) {
      const error = await generate(withValue(field, text)).catch(e => e);
      expect({ text, error: String(error) }).toEqual({
        text,
        error: expect.stringContaining(`\n- ${field}: `),
      });
    }
  });
});

describe('hostile text in the description', () => {
  it.each(HOSTILE.map(text => [JSON.stringify(text), text]))(
    'is plain text, or refused: %s',
    async (_title, text) => {
      await expect(expectRefusedOrInert(text)).resolves.toBeUndefined();
    },
  );

  it('leaves the pipeline and the code as they are', async () => {
    const contents = async (description: string) => {
      const files = await generate(withValue('description', description));
      return files
        .filter(({ path }) => /^(\.github|app|src|tests?)\//.test(path))
        .map(file => file.contents.toString('utf8'));
    };
    expect(await contents('${{ secrets.TOKEN }} $(id) `id`')).toEqual(
      await contents('Takes and keeps orders.'),
    );
  });
});

describe('any text in the description', () => {
  const nasty = fc.constantFrom(...HOSTILE, '${', '%{', '{%', '}}', '"', '\\');
  const descriptions = fc
    .array(fc.oneof(nasty, fc.string({ unit: 'grapheme' })), {
      minLength: 1,
      maxLength: 6,
    })
    .map(parts => parts.join(''))
    .filter(description => description !== '');

  it('is plain text, or refused', async () => {
    const property = fc.asyncProperty(descriptions, expectRefusedOrInert);
    await expect(fc.assert(property, { numRuns: 50 })).resolves.toBeUndefined();
  });
});

describe('hostile text in a repository address', () => {
  it('stays out of the files', async () => {
    const contents = async (owner: string) => {
      const files = await generate({
        ...SERVICE,
        repoUrl: `github.com?owner=${encodeURIComponent(owner)}&repo=orders`,
      });
      return files.map(file => file.contents.toString('utf8'));
    };
    expect(await contents(HOSTILE.join(''))).toEqual(await contents('lantern'));
  });
});
