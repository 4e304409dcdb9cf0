import { plain } from '../testUtils';
import {
  Dialect,
  holdsConfiguration,
  holdsOpenTofuFiles,
} from './configurationFiles';
import { ConfigurationReader } from './configurationReader';
import { memoryFiles } from './memoryFiles';
import { readConfiguration } from './readConfiguration';

const FILES = {
  'main.tf': 'output "main" { value = "terraform" }\n',
  'main.tofu': 'output "main" { value = "opentofu" }\n',
  'json.tf.json': '{"output": {"json": {"value": "terraform"}}}',
  'json.tofu.json': '{"output": {"json": {"value": "opentofu"}}}',
  'both.tf': 'output "both" { value = "terraform" }\n',
  'both.tofu.json': '{"output": {"more": {"value": "opentofu"}}}',
  'same_override.tofu': 'output "both" { value = "overridden" }\n',
  '.hidden.tofu': 'output "hidden" { value = 1 }\n',
  'calls.tf':
    'module "only" {\n  source = "./only"\n}\noutput "only" { value = module.only.o }\n',
  'only/main.tofu': 'output "o" { value = "found" }\n',
};

async function outputsOf(files: Record<string, string>, dialect?: Dialect) {
  const { outputs, diagnostics } = await readConfiguration(memoryFiles(files), {
    dialect,
  });
  return {
    outputs: Object.fromEntries(
      outputs.map(({ name, value }) => [name, plain(value)]),
    ),
    problems: diagnostics.map(({ summary }) => summary),
  };
}

describe('files that only OpenTofu reads', () => {
  it('are not looked at unless OpenTofu reads', async () => {
    expect(await outputsOf(FILES)).toEqual({
      outputs: {
        main: 'terraform',
        json: 'terraform',
        both: 'terraform',
        only: '→module.only.o',
      },
      problems: ['Missing module'],
    });
  });

  it('go in the place of those of the same name, in every module', async () => {
    expect(await outputsOf(FILES, 'opentofu')).toEqual({
      outputs: {
        main: 'opentofu',
        json: 'opentofu',
        both: 'overridden',
        more: 'opentofu',
        only: 'found',
      },
      problems: [],
    });
  });

  it('are told without evaluating anything, and read apart', async () => {
    const reader = new ConfigurationReader(memoryFiles(FILES));
    expect(await reader.module('')).toMatchObject({ hasOpenTofuFiles: true });
    const [one, other] = await Promise.all([
      reader.read(),
      reader.read({ dialect: 'opentofu' }),
    ]);
    expect(one.outputs.map(({ value }) => plain(value))).toContain('terraform');
    expect(other.outputs.map(({ value }) => plain(value))).not.toContain(
      'terraform',
    );
  });

  it.each([
    ['a.tf', true, true, false],
    ['a.tofu', false, true, true],
    ['a.tofu.json', false, true, true],
    ['.a.tofu', false, false, false],
    ['a.txt', false, false, false],
  ])('are told by the name %s', (name, terraform, opentofu, isOther) => {
    const entries = [{ name, kind: 'file' as const }];
    expect(holdsConfiguration(entries)).toBe(terraform);
    expect(holdsConfiguration(entries, 'opentofu')).toBe(opentofu);
    expect(holdsOpenTofuFiles(entries)).toBe(isOther);
  });
});

describe('files of variables that Terraform loads by itself', () => {
  const main =
    'variable "v" { default = "default" }\noutput "o" { value = var.v }\n';

  /** In the order in which they count, the last over all before. */
  const ORDER: [string, string][] = [
    ['terraform.tfvars', 'v = "terraform.tfvars"\n'],
    ['terraform.tfvars.json', '{"v": "terraform.tfvars.json"}'],
    ['#x#.auto.tfvars', 'v = "#x#.auto.tfvars"\n'],
    ['.auto.tfvars', 'v = ".auto.tfvars"\n'],
    ['.h.auto.tfvars.json', '{"v": ".h.auto.tfvars.json"}'],
    ['a.auto.tfvars.json', '{"v": "a.auto.tfvars.json"}'],
    ['b.auto.tfvars', 'v = "b.auto.tfvars"\n'],
  ];

  it.each(ORDER.map(([name], index) => [name, index] as const))(
    'count in order: %s',
    async (name, index) => {
      const files = Object.fromEntries(ORDER.slice(0, index + 1));
      expect(await outputsOf({ 'main.tf': main, ...files })).toEqual({
        outputs: { o: name },
        problems: [],
      });
    },
  );

  it.each(['b.auto.tfvars~', 'x.tfvars', 'auto.tfvars'])(
    'are no others: %s',
    async name => {
      const files = { 'main.tf': main, [name]: 'v = "other"\n' };
      expect((await outputsOf(files)).outputs).toEqual({ o: 'default' });
    },
  );
});
