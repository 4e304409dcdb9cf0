import {
  ConfigValue,
  Diagnostic,
  Origin,
  listValue,
  objectValue,
  unknownBecause,
} from 'backstage-cloud-run-terraform';
import { Expression } from 'backstage-cloud-run-terraform/syntax';
import { diagnosticAt } from '../modules';
import { MergeStrategy } from './includes';
import { withoutMachinePaths } from './machinePaths';
import { blocksNamed, expressionIn, labelOf } from './terragruntBody';
import { TerragruntFile } from './terragruntFile';

/** A file that Terragrunt writes into the folder of a module. */
export interface Generated {
  label: string;
  path?: ConfigValue;
  contents?: ConfigValue;
  disabled?: ConfigValue;
  ifExists?: ConfigValue;
  origin: Origin;
}

/** What Terragrunt gives Terraform besides inputs. */
export interface ExtraArguments {
  arguments?: ConfigValue;
  variables?: ConfigValue;
  files: readonly ConfigValue[];
}

/** A command that Terragrunt runs before or after Terraform. */
export interface HookCommand {
  words: ConfigValue;
  origin: Origin;
}

/** What one or several files of Terragrunt say that are merged. */
export interface TerragruntConfiguration {
  source?: { value: ConfigValue; folder: string; origin: Origin };
  inputs: ReadonlyMap<string, ConfigValue>;
  /** Whether something that is not known may set more variables. */
  setElsewhere: boolean;
  generated: ReadonlyMap<string, Generated>;
  extraArguments: ReadonlyMap<string, ExtraArguments>;
  hooks: ReadonlyMap<string, HookCommand>;
  /** The files that are included. */
  included: readonly string[];
  diagnostics: readonly Diagnostic[];
  origin: Origin;
}

/** The inputs that an expression gives, as far as they are known whatever the rest is. */
function inputsOf(
  file: TerragruntFile,
  expression: Expression,
): Pick<TerragruntConfiguration, 'inputs' | 'setElsewhere'> {
  const parts =
    expression.kind === 'call' &&
    expression.name === 'merge' &&
    !expression.expandLast
      ? expression.args
      : [expression];
  const inputs = new Map<string, ConfigValue>();
  let setElsewhere = false;
  for (const part of parts) {
    const value = file.value(part);
    if (value.kind === 'object') {
      for (const [name, entry] of value.entries) {
        inputs.set(name, entry);
      }
    } else if (value.kind !== 'null') {
      inputs.clear();
      setElsewhere = true;
    }
  }
  return { inputs, setElsewhere };
}

function valuesIn(
  file: TerragruntFile,
  block: ReturnType<typeof blocksNamed>[0],
) {
  return (name: string): ConfigValue | undefined => {
    const expression = expressionIn(block, name);
    const value = expression && file.value(expression);
    return value?.kind === 'null' ? undefined : value;
  };
}

function generatedBy(file: TerragruntFile): Map<string, Generated> {
  return new Map(
    blocksNamed(file.body, 'generate').map(block => {
      const value = valuesIn(file, block);
      return [
        labelOf(block),
        {
          label: labelOf(block),
          path: value('path'),
          contents: value('contents'),
          disabled: value('disable'),
          ifExists: value('if_exists'),
          origin: { path: file.path, line: block.line },
        },
      ];
    }),
  );
}

/** What a file says, without what it includes. */
function ownConfiguration(file: TerragruntFile): TerragruntConfiguration {
  const { body, path, syntax } = file;
  const [terraform] = blocksNamed(body, 'terraform');
  const extraArguments = new Map<string, ExtraArguments>();
  const hooks = new Map<string, HookCommand>();
  const written = body.attributes.get('inputs');
  const inputs = written
    ? inputsOf(file, written.expression)
    : { inputs: new Map<string, ConfigValue>(), setElsewhere: false };
  const origin = { path, line: terraform?.line ?? 1 };
  const source = terraform && valuesIn(file, terraform)('source');
  if (terraform) {
    for (const block of blocksNamed(terraform.body, 'extra_arguments')) {
      const value = valuesIn(file, block);
      extraArguments.set(labelOf(block), {
        arguments: value('arguments'),
        variables: value('env_vars'),
        files: [
          value('required_var_files'),
          value('optional_var_files'),
        ].flatMap(found =>
          found?.kind === 'list' ? found.items : found ?? [],
        ),
      });
    }
    for (const type of ['before_hook', 'after_hook', 'error_hook']) {
      for (const block of blocksNamed(terraform.body, type)) {
        const words = valuesIn(file, block)('execute');
        if (words) {
          hooks.set(`${type} ${labelOf(block)}`, {
            words,
            origin: { path, line: block.line },
          });
        }
      }
    }
  }
  return {
    ...(source && { source: { value: source, folder: file.folder, origin } }),
    ...inputs,
    setElsewhere: inputs.setElsewhere || body.incomplete,
    generated: generatedBy(file),
    extraArguments,
    hooks,
    included: [],
    diagnostics: syntax.diagnostics,
    origin,
  };
}

/** Whether a value is known and holds no others, so that nothing is merged into it. */
function isPlain(kind: ConfigValue['kind']): boolean {
  return kind === 'string' || kind === 'number' || kind === 'bool';
}

/** A value put over another one as a deep merge has it: objects key by key, lists one after the other. */
function deeplyMerged(under: ConfigValue, over: ConfigValue): ConfigValue {
  if (under.kind === 'object' && over.kind === 'object') {
    const entries = new Map(under.entries);
    for (const [key, entry] of over.entries) {
      const below = entries.get(key);
      entries.set(key, below ? deeplyMerged(below, entry) : entry);
    }
    return objectValue(entries, over.origin);
  }
  if (under.kind === 'list' && over.kind === 'list') {
    return listValue([...under.items, ...over.items], over.origin);
  }
  return isPlain(over.kind) || isPlain(under.kind) || under.kind === 'null'
    ? over
    : unknownBecause(under.kind === 'unknown' ? under : over);
}

function mergedInputs(
  under: TerragruntConfiguration,
  over: TerragruntConfiguration,
  strategy: MergeStrategy,
): Pick<TerragruntConfiguration, 'inputs' | 'setElsewhere'> {
  if (strategy === 'unclear') {
    const certain = [...over.inputs].filter(([, { kind }]) => isPlain(kind));
    return { inputs: new Map(certain), setElsewhere: true };
  }
  const inputs = over.setElsewhere
    ? new Map<string, ConfigValue>()
    : new Map(under.inputs);
  for (const [name, value] of over.inputs) {
    const below = under.inputs.get(name);
    inputs.set(
      name,
      below && strategy === 'deep' ? deeplyMerged(below, value) : value,
    );
  }
  return { inputs, setElsewhere: under.setElsewhere || over.setElsewhere };
}

function merged(
  under: TerragruntConfiguration,
  over: TerragruntConfiguration,
  strategy: MergeStrategy,
): TerragruntConfiguration {
  const source = over.source ?? under.source;
  return {
    ...(source && { source }),
    ...mergedInputs(under, over, strategy),
    generated: new Map([...under.generated, ...over.generated]),
    extraArguments: new Map([...under.extraArguments, ...over.extraArguments]),
    hooks: new Map([...under.hooks, ...over.hooks]),
    included: [...under.included, ...over.included],
    diagnostics: [...under.diagnostics, ...over.diagnostics],
    origin: over.source || !under.source ? over.origin : under.origin,
  };
}

/**
 * What a file says together with what it includes: later includes over earlier ones, and its own over all.
 *
 * Source: https://terragrunt.gruntwork.io/docs/reference/hcl/blocks/#include
 */
export function mergedConfiguration(
  file: TerragruntFile,
): TerragruntConfiguration {
  let result = ownConfiguration(file);
  for (const { file: included, strategy, origin } of [
    ...file.includes,
  ].reverse()) {
    if (!included) {
      result = {
        ...result,
        setElsewhere: true,
        diagnostics: [
          ...result.diagnostics,
          diagnosticAt(
            'error',
            origin,
            'Include that is not read',
            'Which file is included here cannot be told, or it is not among what is read. What it sets and generates is not known.',
          ),
        ],
      };
    } else if (strategy !== 'no_merge') {
      const under = mergedConfiguration(included);
      result = {
        ...merged(under, result, strategy),
        included: [...under.included, included.path, ...result.included],
      };
    } else {
      result = { ...result, included: [...result.included, included.path] };
    }
  }
  return result;
}

/** The inputs, with what only the machine knows that runs Terragrunt left unknown. */
export function givenInputs({
  inputs,
}: TerragruntConfiguration): Map<string, ConfigValue> {
  return new Map(
    [...inputs].map(([name, value]) => [name, withoutMachinePaths(value)]),
  );
}
