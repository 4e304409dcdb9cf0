import { Scope, evaluateAttributes, evaluateBlocks } from '../evaluate';
import { Expression } from '../syntax';
import { ModuleStep } from '../values';
import { ResolvedProvider } from './configuration';
import { Declared, plainText } from './moduleSource';

/** The name of a provider's configuration inside a module: `google`, or `google.tokyo` for an alias. */
export function providerKey(
  expression: Expression | undefined,
): string | undefined {
  switch (expression?.kind) {
    case 'literal':
      return typeof expression.value === 'string'
        ? expression.value
        : undefined;
    case 'variable':
      return expression.name;
    case 'parentheses':
      return providerKey(expression.expression);
    case 'traversal': {
      const [step] = expression.steps;
      return expression.target.kind === 'variable' && step?.kind === 'attribute'
        ? `${expression.target.name}.${step.name}`
        : undefined;
    }
    default:
      return undefined;
  }
}

/** Which provider a resource belongs to where it does not say. */
export function defaultProviderKey(type: string): string {
  const end = type.indexOf('_');
  return end < 0 ? type : type.slice(0, end);
}

/** What a module call hands on: the key in the called module, and the key in the calling one. */
export function handedProviders(
  { block }: Declared,
): ReadonlyMap<string, string> {
  const expression = block.body.attributes.get('providers')?.expression;
  const handed = new Map<string, string>();
  if (expression?.kind === 'object') {
    for (const { key, value } of expression.items) {
      const inner = providerKey(key);
      const outer = providerKey(value);
      if (inner !== undefined && outer !== undefined) {
        handed.set(inner, outer);
      }
    }
  }
  return handed;
}

const META_ATTRIBUTES = new Set(['alias', 'version']);

/** Evaluates the providers' configurations of a module, by their keys. */
export function resolveProviders(
  declared: readonly Declared[],
  modulePath: readonly ModuleStep[],
  scopeOf: (path: string) => Scope,
): Map<string, ResolvedProvider> {
  const providers = new Map<string, ResolvedProvider>();
  for (const { path, block } of declared) {
    const [name] = block.labels;
    const alias = plainText(block, 'alias');
    const scope = scopeOf(path);
    providers.set(alias === undefined ? name : `${name}.${alias}`, {
      name,
      alias,
      modulePath,
      body: {
        attributes: evaluateAttributes(block.body, scope, META_ATTRIBUTES),
        blocks: evaluateBlocks(block.body, scope),
        incomplete: block.body.incomplete,
      },
      origin: { path, line: block.line },
    });
  }
  return providers;
}
