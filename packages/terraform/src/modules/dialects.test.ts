import { parseNative } from '../syntax';
import { ConfigurationReader } from './configurationReader';
import { Dialect, holdsConfiguration } from './configurationFiles';
import { memoryFiles } from './memoryFiles';
import { PlacedFile } from './readOptions';

const local = (value: string) => `output "from" {\n  value = "${value}"\n}\n`;

async function outputOf(
  files: Record<string, string>,
  dialect?: Dialect,
  placed?: readonly PlacedFile[],
): Promise<unknown> {
  const reader = new ConfigurationReader(memoryFiles(files));
  const { outputs, diagnostics } = await reader.read({
    dialect,
    files: placed,
  });
  return diagnostics.length > 0
    ? diagnostics.map(({ summary }) => summary)
    : outputs.map(({ value }) => 'value' in value && value.value);
}

describe('the files of a root module', () => {
  it.each<[string, Record<string, string>, unknown, unknown]>([
    ['of Terraform alone', { 'a.tf': local('tf') }, ['tf'], ['tf']],
    ['of OpenTofu alone', { 'a.tofu': local('tofu') }, [], ['tofu']],
    [
      'of both, called the same',
      { 'a.tf': local('tf'), 'a.tofu': local('tofu') },
      ['tf'],
      ['tofu'],
    ],
    [
      'of both in JSON, called the same',
      {
        'a.tf.json': '{"output":{"from":{"value":"tf"}}}',
        'a.tofu.json': '{"output":{"from":{"value":"tofu"}}}',
      },
      ['tf'],
      ['tofu'],
    ],
    [
      'of both, called the same but for their syntax',
      { 'a.tf': local('tf'), 'b.tofu.json': '{}' },
      ['tf'],
      ['tf'],
    ],
    [
      'of both, called differently, which declare the same twice',
      { 'a.tf': local('tf'), 'b.tofu': local('tofu') },
      ['tf'],
      ['Duplicate output'],
    ],
    [
      'overridden by OpenTofu',
      { 'a.tf': local('tf'), 'a_override.tofu': local('tofu') },
      ['tf'],
      ['tofu'],
    ],
    [
      'in a module that is called',
      {
        'main.tf': `module "m" {\n  source = "./m"\n}\noutput "from" {\n  value = module.m.from\n}\n`,
        'm/a.tf': local('tf'),
        'm/a.tofu': local('tofu'),
      },
      ['tf'],
      ['tofu'],
    ],
  ])('%s', async (_, files, terraform, opentofu) => {
    expect(await outputOf(files)).toEqual(terraform);
    expect(await outputOf(files, 'opentofu')).toEqual(opentofu);
  });

  it('are there for either tool', () => {
    const entries = [{ kind: 'file' as const, name: 'a.tofu' }];
    expect(holdsConfiguration(entries)).toBe(false);
    expect(holdsConfiguration(entries, 'opentofu')).toBe(true);
  });

  it.each([
    ['a.tf', ['placed']],
    ['b.tf', ['Duplicate output']],
  ])('are joined by one that is placed as %s', async (name, expected) => {
    const file = parseNative('elsewhere.hcl', local('placed'));
    expect(
      await outputOf({ 'a.tf': local('tf') }, 'terraform', [{ name, file }]),
    ).toEqual(expected);
  });
});
