import { minimatch } from 'minimatch';
import { posix } from 'path';
import { parseTemplateText } from '../../syntax';
import { ConfigValue } from '../../values';
import {
  boolValue,
  invalidValue,
  stringValue,
  unknownValue,
} from '../../values/build';
import { setOf } from '../../values/set';
import { Scope, withName } from '../scope';
import { Call, FunctionTable, taking } from './call';

/** The path in a file function, which is relative to the root module's folder, as `path.module` makes it. */
function textOf(path: string, { name, origin, scope }: Call): ConfigValue {
  const text = scope.environment.files.text(path);
  return text === undefined
    ? unknownValue(`${name}("${path}")`, origin)
    : stringValue(text, { path: posix.normalize(path), line: 1 });
}

/** Functions that read files of the repository, and those that take paths apart. */
export const FILE_FUNCTIONS: FunctionTable = {
  basename: taking(['text'], ([path], { origin }) =>
    stringValue(posix.basename(path), origin),
  ),
  dirname: taking(['text'], ([path], { origin }) =>
    stringValue(posix.dirname(path), origin),
  ),
  file: taking(['text'], ([path], call) => textOf(path, call)),
  fileexists: taking(['text'], ([path], { name, origin, scope }) => {
    const exists = scope.environment.files.exists(path);
    return exists === undefined
      ? unknownValue(`${name}("${path}")`, origin)
      : boolValue(exists, origin);
  }),
  fileset: taking(['text', 'text'], ([directory, pattern], call) => {
    const { name, origin, scope } = call;
    const paths = scope.environment.files.under(directory);
    if (
      !paths ||
      pattern.length > 100 ||
      /[{(]|\*[^/]*\*[^/]*\*/.test(pattern)
    ) {
      return unknownValue(`${name}("${directory}")`, origin);
    }
    return setOf(
      paths
        .filter(path => minimatch(path, pattern, { dot: true }))
        .map(path => stringValue(path, origin)),
      origin,
    );
  }),
  templatefile: taking(['text', 'object'], ([path, variables], call) => {
    const text = textOf(path, call);
    if (text.kind !== 'string') {
      return text;
    }
    const template = parseTemplateText(text.value, 1);
    if (template.kind === 'invalid') {
      return invalidValue(`templatefile("${path}")`, call.origin);
    }
    let inner: Scope = {
      path: text.origin.path,
      environment: call.scope.environment,
    };
    variables.entries.forEach((value, name) => {
      inner = withName(inner, name, value);
    });
    return call.evaluate(template, inner);
  }),
};
