import { BlockNode, BodyNode } from '../syntax';
import {
  ConfigAttribute,
  ConfigBlock,
  ConfigBody,
  ConfigValue,
  Origin,
} from '../values';
import { listValue, objectValue, unknownValue } from '../values/build';
import { nameOf } from '../values/convert';
import { standIn } from './repetition';
import { evaluate } from './evaluate';
import { loopEntries } from './loops';
import { Scope, scopeOfNode, withName } from './scope';

/** What a block costs in time and memory, in expressions. */
const BLOCK_COST = 5;

/** Evaluates the attributes of a body, but those left out. */
export function evaluateAttributes(
  body: BodyNode,
  scope: Scope,
  leftOut: ReadonlySet<string> = new Set(),
): Map<string, ConfigAttribute> {
  const attributes = new Map<string, ConfigAttribute>();
  for (const [name, node] of body.attributes) {
    if (!leftOut.has(name)) {
      const inner = scopeOfNode(scope, node);
      attributes.set(name, {
        name,
        value: evaluate(node.expression, inner),
        origin: { path: inner.path, line: node.line },
      });
    }
  }
  return attributes;
}

/** Evaluates the nested blocks of a body, `dynamic` ones expanded, but those left out. */
export function evaluateBlocks(
  body: BodyNode,
  scope: Scope,
  leftOut: ReadonlySet<string> = new Set(),
): Map<string, ConfigBlock[]> {
  const blocks = new Map<string, ConfigBlock[]>();
  for (const node of body.blocks) {
    if (leftOut.has(node.type)) {
      continue;
    }
    const inner = scopeOfNode(scope, node);
    const expanded =
      node.type === 'dynamic' && node.labels.length === 1
        ? dynamicBlocks(node, inner)
        : [evaluateBlock(node, node.type, inner, 'known')];
    for (const block of expanded) {
      const list = blocks.get(block.type);
      if (list) {
        list.push(block);
      } else {
        blocks.set(block.type, [block]);
      }
    }
  }
  return blocks;
}

/** Evaluates a body. */
export function evaluateBody(body: BodyNode, scope: Scope): ConfigBody {
  return {
    attributes: evaluateAttributes(body, scope),
    blocks: evaluateBlocks(body, scope),
    incomplete: body.incomplete,
  };
}

function evaluateBlock(
  { body, labels, line }: BlockNode,
  type: string,
  scope: Scope,
  instanceCount: 'known' | 'unknown',
): ConfigBlock {
  scope.environment.budget.spend(BLOCK_COST);
  return {
    type,
    labels,
    body: evaluateBody(body, scope),
    instanceCount,
    origin: { path: scope.path, line },
  };
}

function dynamicBlocks(node: BlockNode, scope: Scope): ConfigBlock[] {
  const [type] = node.labels;
  const forEach = node.body.attributes.get('for_each');
  const iterator = node.body.attributes.get('iterator')?.expression;
  const content = node.body.blocks.find(block => block.type === 'content');
  const origin = { path: scope.path, line: node.line };
  const collection = forEach
    ? evaluate(forEach.expression, scope)
    : unknownValue(`the for_each of dynamic "${type}"`, origin);
  const entries = certainEntries(collection);
  const name = iterator?.kind === 'variable' ? iterator.name : type;
  const inner = (key: ConfigValue, value: ConfigValue) =>
    withName(
      scope,
      name,
      objectValue(
        new Map([
          ['key', key],
          ['value', value],
        ]),
        origin,
      ),
    );
  if (!content) {
    return [];
  }
  const isAffordable = scope.environment.budget.spend(entries.known.length);
  const blocks = isAffordable
    ? entries.known.map(([key, value]) =>
        evaluateBlock(content, type, inner(key, value), 'known'),
      )
    : [];
  if (!isAffordable || !entries.isComplete) {
    const other = standIn(collection, origin);
    const key = unknownValue(nameOf(other), origin);
    blocks.push(evaluateBlock(content, type, inner(key, other), 'unknown'));
  }
  return blocks;
}

/** The keys and values that a dynamic block goes through for certain, and whether they are all. */
function certainEntries(collection: ConfigValue): {
  known: readonly [ConfigValue, ConfigValue][];
  isComplete: boolean;
} {
  if (collection.kind === 'unknown' && collection.holds) {
    return {
      known: collection.holds.items.map(item => [item, item]),
      isComplete: false,
    };
  }
  const entries = loopEntries(collection);
  return { known: entries ?? [], isComplete: entries !== undefined };
}

function objectOfBlock({ body, origin }: ConfigBlock): ConfigValue {
  const entries = new Map<string, ConfigValue>();
  for (const [name, { value }] of body.attributes) {
    entries.set(name, value);
  }
  for (const [type, blocks] of body.blocks) {
    entries.set(type, valueOfBlocks(blocks, origin));
  }
  return objectValue(entries, origin);
}

/** The value that a reference to nested blocks has: a list of objects, where it is known how many there are. */
export function valueOfBlocks(
  blocks: readonly ConfigBlock[],
  origin: Origin,
): ConfigValue {
  return blocks.some(({ instanceCount }) => instanceCount === 'unknown')
    ? unknownValue('the number of nested blocks', origin)
    : listValue(blocks.map(objectOfBlock), origin);
}
