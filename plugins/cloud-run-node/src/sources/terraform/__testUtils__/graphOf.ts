import { ConfigValue, memoryFiles } from 'backstage-cloud-run-terraform';
import { readTerraform } from '../readTerraform';
import { ResourceGraph } from '../../../resources/resourceGraph';

/** The graph of a configuration in one file, with the values of its outputs. */
export async function graphOf(text: string) {
  const configuration = await readTerraform(memoryFiles({ 'main.tf': text }));
  const values = new Map<string, ConfigValue>(
    configuration.outputs.map(({ name, value }) => [name, value]),
  );
  return {
    configuration,
    graph: new ResourceGraph([{ source: 'terraform', configuration }]),
    /** The value of an expression that is an output. */
    value: (name = 'it'): ConfigValue => {
      const value = values.get(name);
      if (!value) {
        throw new Error(`There is no output ${name}.`);
      }
      return value;
    },
  };
}
