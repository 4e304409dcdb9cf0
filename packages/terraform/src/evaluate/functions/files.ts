import { createHash } from 'crypto';
import { minimatch } from 'minimatch';
import { posix } from 'path';
import { Expression, parseTemplateText } from '../../syntax';
import { ConfigValue, ObjectValue } from '../../values';
import {
  boolValue,
  invalidValue,
  stringValue,
  unknownValue,
} from '../../values/build';
import { toText } from '../../values/convert';
import { setOf } from '../../values/set';
import { STRING } from '../../values/valueType';
import { Scope, withName } from '../scope';
import { Call, ConfigFunction, FunctionTable, refused, taking } from './call';

/** The path in a file function, which is relative to the root module's folder, as `path.module` makes it. */
function textOf(path: string, { name, origin, scope }: Call): ConfigValue {
  const text = scope.environment.files.text(path);
  return text === undefined
    ? unknownValue(`${name}("${path}")`, origin)
    : stringValue(text, { path: posix.normalize(path), line: 1 });
}

/** What a function makes of the bytes of a file, which are those of its text. */
function ofFile(change: (text: string) => string): ConfigFunction {
  return taking(['text'], ([path], { name, origin, scope }) => {
    const text = scope.environment.files.text(path);
    return text === undefined
      ? unknownValue(`${name}("${path}")`, origin)
      : stringValue(change(text), origin);
  });
}

function hashing(
  algorithm: string,
  encoding: 'hex' | 'base64' = 'hex',
): ConfigFunction {
  return ofFile(text => createHash(algorithm).update(text).digest(encoding));
}

/** A template with the variables it is given, and no other names. */
function rendered(
  template: Expression,
  path: string,
  variables: ObjectValue,
  call: Call,
): ConfigValue {
  const { environment, isTried } = call.scope;
  let inner: Scope = { path, environment, isTried };
  variables.entries.forEach((value, name) => {
    inner = withName(inner, name, value);
  });
  const value = call.evaluate(template, inner);
  return value.kind === 'null' ? refused(call) : value;
}

/** Whether an expression refers to something from elsewhere, as that of a template that is a string has to. */
function isReference(expression: Expression | undefined): boolean {
  return (
    expression?.kind === 'variable' ||
    (expression?.kind === 'traversal' && expression.target.kind === 'variable')
  );
}

const templatestring = taking(['text', 'object'], ([text, variables], call) => {
  if (call.args[0]?.kind !== 'string') {
    return refused(call);
  }
  const template = parseTemplateText(text, 1);
  return template.kind === 'invalid'
    ? refused(call)
    : toText(rendered(template, call.scope.path, variables, call));
});

/** Functions that read files of the repository, and those that take paths apart. */
export const FILE_FUNCTIONS: FunctionTable = {
  basename: taking(['text'], ([path], { origin }) =>
    stringValue(posix.basename(path) || (path === '' ? '.' : '/'), origin),
  ),
  dirname: taking(['text'], ([path], { origin }) =>
    stringValue(
      posix
        .normalize(path.slice(0, path.lastIndexOf('/') + 1) || '.')
        .replace(/(?<=.)\/$/, ''),
      origin,
    ),
  ),
  file: taking(['text'], ([path], call) => textOf(path, call)),
  filebase64: ofFile(text => Buffer.from(text, 'utf8').toString('base64')),
  filebase64sha256: hashing('sha256', 'base64'),
  filebase64sha512: hashing('sha512', 'base64'),
  fileexists: taking(['text'], ([path], { name, origin, scope }) => {
    const exists = scope.environment.files.exists(path);
    return exists === undefined
      ? unknownValue(`${name}("${path}")`, origin)
      : boolValue(exists, origin);
  }),
  filemd5: hashing('md5'),
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
      STRING,
    );
  }),
  filesha1: hashing('sha1'),
  filesha256: hashing('sha256'),
  filesha512: hashing('sha512'),
  pathexpand: taking(['text'], ([path], { name, origin }) =>
    path.startsWith('~')
      ? unknownValue(`${name}()`, origin)
      : stringValue(path, origin),
  ),
  templatefile: taking(['text', 'object'], ([path, variables], call) => {
    const text = textOf(path, call);
    if (text.kind !== 'string') {
      return text;
    }
    const template = parseTemplateText(text.value, 1);
    return template.kind === 'invalid'
      ? invalidValue(`templatefile("${path}")`, call.origin)
      : rendered(template, text.origin.path, variables, call);
  }),
  templatestring: call =>
    isReference(call.written[0]) ? templatestring(call) : refused(call),
};
