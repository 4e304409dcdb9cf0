import { parseNative } from '../syntax';
import { ConfigurationReader } from './configurationReader';
import { memoryFiles } from './memoryFiles';

const local = (value: string) => `output "from" {\n  value = "${value}"\n}\n`;

/** What the output of a root module is to which a file is added, and where it is written. */
async function outputWith(name: string, files: Record<string, string>) {
  const reader = new ConfigurationReader(memoryFiles(files));
  const { outputs, diagnostics } = await reader.read({
    files: [{ name, file: parseNative('run.hcl', `\n${local('placed')}`) }],
  });
  return [
    ...outputs.map(({ value, origin }) => [
      'value' in value && value.value,
      `${origin.path}:${origin.line}`,
    ]),
    ...diagnostics.map(({ summary }) => summary),
  ];
}

describe('a file that is put into the folder of a root module', () => {
  it.each([
    ['takes the place of one', 'a.tf', [['placed', 'run.hcl:2']]],
    ['stands beside others', 'b.tf', [['local', 'a.tf:1'], 'Duplicate output']],
  ])('%s', async (_, name, expected) => {
    expect(await outputWith(name, { 'a.tf': local('local') })).toEqual(
      expected,
    );
  });

  it('is alone where there are none', async () => {
    expect(await outputWith('a.tf', {})).toEqual([['placed', 'run.hcl:2']]);
  });
});
