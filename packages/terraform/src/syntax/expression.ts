import { Span } from './source';

/**
 * `"text"` without a template, a number, a boolean or null; also a bare word as the key of an object.
 *
 * @public
 */
export interface LiteralExpression extends Span {
  kind: 'literal';
  value: string | number | boolean | null;
  /** A number as it is written, where that has more digits than `value` holds. */
  digits?: string;
}

/**
 * A string with interpolations or directives, quoted or as a heredoc.
 *
 * @public
 */
export interface TemplateExpression extends Span {
  kind: 'template';
  parts: readonly TemplatePart[];
}

/**
 * A part of a template: text, `${…}`, `%{ if }` or `%{ for }`.
 *
 * @public
 */
export type TemplatePart =
  | { kind: 'text'; value: string }
  | { kind: 'interpolation'; expression: Expression }
  | {
      kind: 'if';
      condition: Expression;
      then: readonly TemplatePart[];
      otherwise: readonly TemplatePart[];
    }
  | {
      kind: 'for';
      keyName?: string;
      valueName: string;
      collection: Expression;
      body: readonly TemplatePart[];
    };

/**
 * `[a, b]`
 *
 * @public
 */
export interface TupleExpression extends Span {
  kind: 'tuple';
  items: readonly Expression[];
}

/**
 * `{ a = b }`
 *
 * @public
 */
export interface ObjectExpression extends Span {
  kind: 'object';
  items: readonly { key: Expression; value: Expression }[];
}

/**
 * `name(a, b...)`; `expandLast` where the last argument is followed by `...`.
 *
 * @public
 */
export interface CallExpression extends Span {
  kind: 'call';
  name: string;
  args: readonly Expression[];
  expandLast: boolean;
}

/**
 * The name at the root of a reference.
 *
 * @public
 */
export interface VariableExpression extends Span {
  kind: 'variable';
  name: string;
}

/**
 * `.name`, `[key]`, or a splat with the steps it takes on each element.
 *
 * @public
 */
export type TraversalStep =
  | { kind: 'attribute'; name: string }
  | { kind: 'index'; key: Expression }
  | { kind: 'splat'; each: readonly TraversalStep[] };

/**
 * Steps into a value: `var.services["api"].image`, `list[*].id`.
 *
 * @public
 */
export interface TraversalExpression extends Span {
  kind: 'traversal';
  target: Expression;
  steps: readonly TraversalStep[];
}

/**
 * `condition ? then : otherwise`
 *
 * @public
 */
export interface ConditionalExpression extends Span {
  kind: 'conditional';
  condition: Expression;
  then: Expression;
  otherwise: Expression;
}

export type BinaryOperator =
  | '||'
  | '&&'
  | '=='
  | '!='
  | '<'
  | '<='
  | '>'
  | '>='
  | '+'
  | '-'
  | '*'
  | '/'
  | '%';

/**
 * `left operator right`
 *
 * @public
 */
export interface BinaryExpression extends Span {
  kind: 'binary';
  operator: BinaryOperator;
  left: Expression;
  right: Expression;
}

/**
 * `!operand`, `-operand`
 *
 * @public
 */
export interface UnaryExpression extends Span {
  kind: 'unary';
  operator: '!' | '-';
  operand: Expression;
}

/**
 * `[for …]`, and with `key` `{for …}`; `group` where the value is followed by `...`.
 *
 * @public
 */
export interface ForExpression extends Span {
  kind: 'for';
  keyName?: string;
  valueName: string;
  collection: Expression;
  key?: Expression;
  value: Expression;
  condition?: Expression;
  group: boolean;
}

/**
 * `(expression)`
 *
 * @public
 */
export interface ParenthesesExpression extends Span {
  kind: 'parentheses';
  expression: Expression;
}

/**
 * What could not be read; a diagnostic says why.
 *
 * @public
 */
export interface InvalidExpression extends Span {
  kind: 'invalid';
}

/**
 * An expression of the HCL native syntax.
 *
 * @public
 */
export type Expression =
  | LiteralExpression
  | TemplateExpression
  | TupleExpression
  | ObjectExpression
  | CallExpression
  | VariableExpression
  | TraversalExpression
  | ConditionalExpression
  | BinaryExpression
  | UnaryExpression
  | ForExpression
  | ParenthesesExpression
  | InvalidExpression;
