import { AttributeNode, BlockNode, BodyNode, SyntaxFile } from './body';
import { Diagnostic } from './diagnostic';
import { Expression } from './expression';
import { JsonMember, JsonNode, JsonReader } from './jsonTree';
import { ParseFailure } from './parseFailure';
import { MAX_TOKENS, parseTemplateText } from './parseNative';
import { positionAt } from './source';

/** How many labels each block of a Terraform file has. */
const TOP_LEVEL_LABELS: Record<string, number> = {
  resource: 2,
  data: 2,
  ephemeral: 2,
  module: 1,
  provider: 1,
  variable: 1,
  output: 1,
  check: 1,
  locals: 0,
  terraform: 0,
  moved: 0,
  import: 0,
  removed: 0,
};

/** What is a block inside another whatever the provider; of everything else only the provider knows. */
const NESTED_LABELS: Record<string, number> = {
  dynamic: 1,
  lifecycle: 0,
  connection: 0,
  provisioner: 1,
};

const DYNAMIC_LABELS: Record<string, number> = { content: 0 };

/** What is a block inside `terraform`. */
const SETTINGS_LABELS: Record<string, number> = {
  backend: 1,
  cloud: 0,
  provider_meta: 1,
  required_providers: 0,
};

/** The blocks inside a block. */
function tableInside(type: string): Record<string, number> {
  switch (type) {
    case 'dynamic':
      return DYNAMIC_LABELS;
    case 'terraform':
      return SETTINGS_LABELS;
    default:
      return NESTED_LABELS;
  }
}

function labelsOf(table: Record<string, number>, name: string) {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

/** The expression that a JSON value stands for: strings are templates. */
function expressionOf(node: JsonNode): Expression {
  const { start, end, line } = node;
  switch (node.kind) {
    case 'scalar': {
      const { value, digits } = node;
      return typeof value === 'string' && /[$%]\{/.test(value)
        ? parseTemplateText(value, line)
        : {
            ...{ kind: 'literal', value, start, end, line },
            ...(digits === undefined ? {} : { digits }),
          };
    }
    case 'array':
      return {
        kind: 'tuple',
        items: node.items.map(expressionOf),
        start,
        end,
        line,
      };
    case 'object':
      return {
        kind: 'object',
        items: membersOf(node.members).map(({ name, value, ...span }) => ({
          key: expressionOf({ ...span, kind: 'scalar', value: name }),
          value: expressionOf(value),
        })),
        start,
        end,
        line,
      };
    default:
      return node satisfies never;
  }
}

/** The members without comments. */
function membersOf(members: readonly JsonMember[]): JsonMember[] {
  return members.filter(({ name }) => name !== '//');
}

/** The objects that a member stands for: one, or one for each item of an array. */
function objectsOf(node: JsonNode): JsonNode[] {
  return node.kind === 'array' ? node.items.flatMap(objectsOf) : [node];
}

function isObject({ kind }: JsonNode): boolean {
  return kind === 'object';
}

function holdsDynamic(node: JsonNode): boolean {
  switch (node.kind) {
    case 'array':
      return node.items.some(holdsDynamic);
    case 'object':
      return node.members.some(
        ({ name, value }) => name === 'dynamic' || holdsDynamic(value),
      );
    default:
      return false;
  }
}

class JsonBodyReader {
  readonly problems: { span: JsonNode; detail: string }[] = [];

  body(node: JsonNode, table: Record<string, number>): BodyNode {
    const attributes = new Map<string, AttributeNode>();
    const blocks: BlockNode[] = [];
    const isNested = table === NESTED_LABELS || table === DYNAMIC_LABELS;
    let incomplete = false;
    for (const object of objectsOf(node)) {
      if (object.kind !== 'object') {
        incomplete = true;
        this.problems.push({
          span: object,
          detail: 'Expected an object, which is how JSON writes a block.',
        });
        continue;
      }
      for (const { name, value, ...span } of membersOf(object.members)) {
        const labels = labelsOf(table, name);
        const isBlock =
          table === TOP_LEVEL_LABELS || objectsOf(value).every(isObject);
        if (labels !== undefined && isBlock) {
          this.blocks(name, [], labels, value, span, blocks);
        } else if (isNested && holdsDynamic(value)) {
          this.blocks(name, [], 0, value, span, blocks);
        } else {
          attributes.set(name, {
            name,
            expression: expressionOf(value),
            ...span,
          });
        }
      }
    }
    return { attributes, blocks, incomplete };
  }

  private blocks(
    type: string,
    labels: readonly string[],
    missing: number,
    node: JsonNode,
    span: { start: number; end: number; line: number },
    blocks: BlockNode[],
  ): void {
    for (const object of objectsOf(node)) {
      if (missing === 0) {
        const body = this.body(object, tableInside(type));
        blocks.push({ type, labels, body, ...span });
      } else if (object.kind === 'object') {
        for (const { name, value, ...inner } of membersOf(object.members)) {
          this.blocks(
            type,
            [...labels, name],
            missing - 1,
            value,
            inner,
            blocks,
          );
        }
      } else {
        this.problems.push({
          span: object,
          detail: `Expected an object with the label of ${type} as the name of its member.`,
        });
      }
    }
  }
}

/**
 * Reads a file in the JSON syntax of Terraform into the tree that the native syntax has. Never throws for what it says.
 *
 * @public
 */
export function parseJson(
  path: string,
  text: string,
  kind: 'configuration' | 'variables' = 'configuration',
): SyntaxFile {
  const tree = new JsonReader(text, MAX_TOKENS);
  const reader = new JsonBodyReader();
  const diagnose = (
    offset: number,
    summary: string,
    detail: string,
  ): Diagnostic => ({
    ...{ severity: 'error', path, summary, detail },
    line: positionAt(text, offset).line,
    column: positionAt(text, offset).column,
  });
  try {
    const body = reader.body(
      tree.read(),
      kind === 'configuration' ? TOP_LEVEL_LABELS : {},
    );
    const diagnostics = reader.problems.map(({ span, detail }) =>
      diagnose(span.start, 'Invalid block', detail),
    );
    return { path, body, diagnostics, tokens: tree.nodes };
  } catch (error) {
    if (!(error instanceof ParseFailure)) {
      throw error;
    }
    return {
      path,
      body: { attributes: new Map(), blocks: [], incomplete: true },
      diagnostics: [diagnose(error.offset, error.summary, error.detail)],
      tokens: tree.nodes,
    };
  }
}
