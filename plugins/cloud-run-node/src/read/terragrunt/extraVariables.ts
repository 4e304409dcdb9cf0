import {
  ConfigValue,
  stringValue,
  unknownValue,
} from 'backstage-cloud-run-terraform';
import { repositoryPath } from './machinePaths';
import {
  TerragruntConfiguration,
  givenInputs,
} from './terragruntConfiguration';

/** What a module is given: values, files of variables, and whether there may be more. */
export interface GivenVariables {
  values: Map<string, ConfigValue>;
  varFiles: string[];
  setElsewhere: boolean;
}

/** A value as it is written on a command line: a text, or an expression that is not looked into. */
function ofCommandLine(text: string, like: ConfigValue): ConfigValue {
  return /^[[{]/.test(text)
    ? unknownValue('an expression on a command line', like.origin)
    : stringValue(text, like.origin);
}

/** The words of arguments; undefined where not all are known. */
function wordsOf(value: ConfigValue | undefined): string[] | undefined {
  if (!value) {
    return [];
  }
  const items = value.kind === 'list' ? value.items : [value];
  const words = items.flatMap(item =>
    item.kind === 'string' ? [item.value] : [],
  );
  return words.length === items.length ? words : undefined;
}

/**
 * The variables that a module is given: the inputs, which are variables of the environment, and over them what is said on
 * the command line.
 *
 * Source: https://terragrunt.gruntwork.io/docs/reference/hcl/blocks/#terraform
 *
 * @param has - whether there is a file of a path
 */
export function givenVariables(
  configuration: TerragruntConfiguration,
  directory: string,
  moduleDirectory: string,
  has: (path: string) => boolean,
): GivenVariables {
  const given: GivenVariables = {
    values: givenInputs(configuration),
    varFiles: [],
    setElsewhere: configuration.setElsewhere,
  };
  const forget = () => {
    given.values.clear();
    given.setElsewhere = true;
  };
  const addFile = (text: string) => {
    const found = [directory, moduleDirectory]
      .flatMap(from => repositoryPath(text, from) ?? [])
      .find(has);
    if (found !== undefined) {
      given.varFiles.push(found);
    }
  };
  for (const extra of configuration.extraArguments.values()) {
    const { variables, files } = extra;
    if (variables && variables.kind !== 'object') {
      given.setElsewhere = true;
    } else if (variables) {
      for (const [name, value] of variables.entries) {
        const variable = /^TF_VAR_(.+)$/.exec(name)?.[1];
        if (variable !== undefined) {
          given.values.set(
            variable,
            given.values.has(variable)
              ? unknownValue(`TF_VAR_${variable}`, value.origin)
              : value,
          );
        }
      }
    }
    for (const file of files) {
      if (file.kind === 'string') {
        addFile(file.value);
      } else {
        forget();
      }
    }
  }
  for (const { arguments: written } of configuration.extraArguments.values()) {
    const words = wordsOf(written);
    if (!words || !written) {
      if (written) {
        forget();
      }
      continue;
    }
    words.forEach((word, index) => {
      const [, option, inline] =
        /^--?(var|var-file)(?:=(.*))?$/s.exec(word) ?? [];
      const text = inline ?? (option ? words[index + 1] : undefined);
      if (option === 'var-file' && text !== undefined) {
        addFile(text);
      } else if (option === 'var' && text !== undefined) {
        const end = text.indexOf('=');
        given.values.set(
          text.slice(0, end),
          ofCommandLine(text.slice(end + 1), written),
        );
      }
    });
  }
  return given;
}
