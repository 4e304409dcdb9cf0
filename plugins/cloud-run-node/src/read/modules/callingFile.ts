import { ConfigValue, Origin, PlacedFile } from 'backstage-cloud-run-terraform';
import {
  AttributeNode,
  BlockNode,
  Expression,
} from 'backstage-cloud-run-terraform/syntax';
import { CalledSource } from './calledSource';

/** What a call says besides inputs; no variable has such a name. */
const RESERVED = new Set([
  ...['source', 'version', 'providers', 'count', 'for_each'],
  ...['lifecycle', 'depends_on', 'locals'],
]);

const NOWHERE = { start: 0, end: 0 };

/** An attribute with an expression, as a file would have it at a line. */
function attribute(name: string, expression: Expression): AttributeNode {
  return { ...NOWHERE, line: expression.line, name, expression };
}

function literal(value: string, line: number): Expression {
  return { ...NOWHERE, line, kind: 'literal', value };
}

/** A reference to a variable. */
function variable(name: string, line: number): Expression {
  return {
    ...NOWHERE,
    line,
    kind: 'traversal',
    target: { ...NOWHERE, line, kind: 'variable', name: 'var' },
    steps: [{ kind: 'attribute', name }],
  };
}

/** A block, as a file would have it at a line. */
function block(
  type: string,
  label: string,
  attributes: readonly AttributeNode[],
  line: number,
): BlockNode {
  return {
    ...NOWHERE,
    line,
    type,
    labels: [label],
    body: {
      attributes: new Map(attributes.map(node => [node.name, node])),
      blocks: [],
      incomplete: false,
    },
  };
}

/** The blocks as a file that is put into a folder. */
function placed(
  name: string,
  path: string,
  blocks: readonly BlockNode[],
): PlacedFile {
  return {
    name,
    file: {
      path,
      body: { attributes: new Map(), blocks, incomplete: false },
      diagnostics: [],
      tokens: blocks.length,
    },
  };
}

/**
 * The file with which a module from elsewhere would be called with values: its variables are to be given them.
 *
 * @param name - names the call
 */
export function callingFile(
  name: string,
  source: CalledSource,
  values: ReadonlyMap<string, ConfigValue>,
  { path, line }: Origin,
): PlacedFile {
  const inputs = [...values].filter(([input]) => !RESERVED.has(input));
  const written = source.kind === 'elsewhere' ? source : undefined;
  return placed('\0call.tf', path, [
    ...inputs.map(([input, value]) =>
      block('variable', input, [], value.origin.line),
    ),
    block(
      'module',
      name,
      [
        ...(written
          ? [attribute('source', literal(written.source, line))]
          : []),
        ...(written?.version === undefined
          ? []
          : [attribute('version', literal(written.version, line))]),
        ...inputs.map(([input, value]) =>
          attribute(input, variable(input, value.origin.line)),
        ),
      ],
      line,
    ),
  ]);
}

/** The configuration of a provider: its name, and the variables that are to be given its arguments. */
export interface GivenProvider {
  name: string;
  /** The argument by the variable that holds its value. */
  variables: ReadonlyMap<string, string>;
  origin: Origin;
}

/** The file that configures providers with the values of variables. */
export function providerFile(providers: readonly GivenProvider[]): PlacedFile {
  return placed(
    '\0providers.tf',
    providers[0]?.origin.path ?? '',
    providers.flatMap(({ name, variables, origin: { line } }) => [
      ...[...variables.values()].map(input =>
        block('variable', input, [], line),
      ),
      block(
        'provider',
        name,
        [...variables].map(([argument, input]) =>
          attribute(argument, variable(input, line)),
        ),
        line,
      ),
    ]),
  );
}
