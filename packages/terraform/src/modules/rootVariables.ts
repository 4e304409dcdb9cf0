import { Environment, evaluate } from '../evaluate';
import { SyntaxFile } from '../syntax';
import { ConfigValue, Origin } from '../values';
import { invalidValue, unknownValue } from '../values/build';
import { valueOfData } from '../values/json';
import { ModuleSource } from './moduleSource';
import { RootOptions } from './readOptions';
import { Registry } from './registry';

/** Files of variables refer to nothing. */
function emptyEnvironment(registry: Registry): Environment {
  return {
    budget: registry,
    files: registry.files,
    resolve: (root, steps, origin) => ({
      value: invalidValue(root, origin),
      steps: steps.length,
    }),
    attributeOf: (reference, name, origin) =>
      registry.attributeOf(reference, name, origin),
  };
}

/** The values of the root module's variables: from the files, and over them those that were given. */
export function rootVariables(
  registry: Registry,
  source: ModuleSource,
  files: readonly SyntaxFile[],
  { variables: given = {}, values: evaluated, setElsewhere }: RootOptions,
): ReadonlyMap<string, ConfigValue> {
  const environment = emptyEnvironment(registry);
  const values = new Map<string, ConfigValue>();
  for (const { path, body } of files) {
    for (const [name, { expression }] of body.attributes) {
      values.set(name, evaluate(expression, { path, environment }));
    }
  }
  for (const [name, { path, block }] of source.variables) {
    if (Object.hasOwn(given, name) && given[name] !== undefined) {
      const origin: Origin = { path, line: block.line };
      values.set(name, valueOfData(given[name], origin));
    }
    const value = evaluated?.get(name);
    if (value) {
      values.set(name, value);
    } else if (setElsewhere && !values.has(name)) {
      values.set(name, unknownValue(`var.${name}`, { path, line: block.line }));
    }
  }
  return values;
}
