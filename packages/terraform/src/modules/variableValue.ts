import {
  Scope,
  conform,
  evaluate,
  scopeOfNode,
  typeConstraint,
} from '../evaluate';
import { Expression, parseExpressionText } from '../syntax';
import { ConfigValue } from '../values';
import { unknownValue } from '../values/build';
import { Declared } from './moduleSource';

/** JSON writes a type as a string. */
function typeExpression(type: Expression): Expression {
  return type.kind === 'literal' && typeof type.value === 'string'
    ? parseExpressionText(type.value, type.line)
    : type;
}

/** The value of a variable: what it was given, or its default, as its type has it; unknown where there is neither. */
export function variableValue(
  name: string,
  { block }: Declared,
  given: ConfigValue | undefined,
  scope: Scope,
): ConfigValue {
  const { attributes } = block.body;
  const nullable = attributes.get('nullable')?.expression;
  const isNullable = nullable?.kind !== 'literal' || nullable.value !== false;
  const input = given?.kind === 'null' && !isNullable ? undefined : given;
  const fallback = attributes.get('default');
  const value =
    input ??
    (fallback && evaluate(fallback.expression, scopeOfNode(scope, fallback)));
  if (!value) {
    return unknownValue(`var.${name}`, { path: scope.path, line: block.line });
  }
  const type = attributes.get('type');
  return type
    ? conform(
        value,
        typeConstraint(typeExpression(type.expression)),
        scopeOfNode(scope, type),
        evaluate,
      )
    : value;
}
