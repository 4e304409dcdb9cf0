import {
  AttributeNode,
  BlockNode,
  BodyNode,
  Expression,
  SyntaxFile,
} from 'backstage-cloud-run-terraform/syntax';

/** How many labels each block of a Terragrunt file has, at most. */
const LABELS: Record<string, number> = {
  include: 1,
  generate: 1,
  dependency: 1,
  terraform: 0,
  extra_arguments: 1,
  before_hook: 1,
  after_hook: 1,
  error_hook: 1,
  unit: 1,
  stack: 1,
};

/** The entries of an object whose keys are plain texts. */
function entriesOf(expression: Expression): AttributeNode[] {
  return expression.kind === 'object'
    ? expression.items.flatMap(({ key, value }) => {
        const name =
          key.kind === 'variable'
            ? key.name
            : key.kind === 'literal' && String(key.value);
        const { start, end, line } = value;
        return name ? [{ name, expression: value, start, end, line }] : [];
      })
    : [];
}

function bodyOf(expression: Expression): BodyNode {
  const nodes = entriesOf(expression);
  return {
    attributes: new Map(nodes.map(node => [node.name, node])),
    blocks: [],
    incomplete: expression.kind !== 'object',
  };
}

/** Whether an object holds the blocks of a type by their labels, rather than what one block of it says. */
function holdsLabels(nodes: readonly AttributeNode[]): boolean {
  return (
    nodes.length > 0 &&
    nodes.every(({ expression }) => expression.kind === 'object')
  );
}

function blocksOfAttribute(
  type: string,
  { expression, start, end, line }: AttributeNode,
): BlockNode[] {
  if (expression.kind === 'tuple') {
    return expression.items.flatMap(item =>
      blocksOfAttribute(type, {
        name: type,
        expression: item,
        start: item.start,
        end: item.end,
        line: item.line,
      }),
    );
  }
  const nodes = entriesOf(expression);
  return LABELS[type] === 1 && holdsLabels(nodes)
    ? nodes.map(({ name, expression: inner, ...span }) => ({
        ...span,
        type,
        labels: [name],
        body: bodyOf(inner),
      }))
    : [{ start, end, line, type, labels: [], body: bodyOf(expression) }];
}

/** The blocks of a type, which JSON and some files write as attributes. */
export function blocksNamed(body: BodyNode, type: string): BlockNode[] {
  const written = Object.hasOwn(LABELS, type)
    ? body.attributes.get(type)
    : undefined;
  return [
    ...body.blocks.filter(block => block.type === type),
    ...(written ? blocksOfAttribute(type, written) : []),
  ];
}

/** The attributes of all blocks of a type, such as `locals`. */
export function attributesIn(
  { body }: SyntaxFile,
  type: string,
): Map<string, AttributeNode> {
  return new Map(
    blocksNamed(body, type).flatMap(block => [...block.body.attributes]),
  );
}

/** The label of a block; empty where it has none. */
export function labelOf({ labels }: BlockNode): string {
  return labels[0] ?? '';
}

/** The expression of an attribute of a block. */
export function expressionIn(
  { body }: BlockNode,
  name: string,
): Expression | undefined {
  return body.attributes.get(name)?.expression;
}
