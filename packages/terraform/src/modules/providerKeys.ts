import { AttributeNode, BlockNode, Expression } from '../syntax';
import { Declared, ModuleSource, plainText } from './moduleSource';

/** The name of a provider's configuration inside a module: `google`, or `google.tokyo` for an alias. */
function providerKey(expression: Expression | undefined): string | undefined {
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
export function handedProviders({
  block,
}: Declared): ReadonlyMap<string, string> {
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

/** The key of a configuration of a provider. */
export function configuredKey(name: string, alias: string | undefined): string {
  return alias === undefined ? name : `${name}.${alias}`;
}

/** The providers that a `terraform` block requires. */
export function requiredProviders({ body }: BlockNode): AttributeNode[] {
  return body.blocks
    .filter(({ type }) => type === 'required_providers')
    .flatMap(required => [...required.body.attributes.values()]);
}

/** The keys that a module expects of its caller: `configuration_aliases` among its required providers. */
function expectedKeys(settings: BlockNode): string[] {
  return requiredProviders(settings)
    .flatMap(({ expression }) =>
      expression.kind === 'object' ? expression.items : [],
    )
    .filter(({ key }) => providerKey(key) === 'configuration_aliases')
    .flatMap(({ value }) => (value.kind === 'tuple' ? value.items : []))
    .flatMap(item => providerKey(item) ?? []);
}

/** The keys that mean something in a module: of what it configures itself, and of what its callers have to hand it. */
export function providerKeysOf({
  providers,
  settings,
}: ModuleSource): ReadonlySet<string> {
  return new Set([
    ...providers.map(({ block }) =>
      configuredKey(block.labels[0], plainText(block, 'alias')),
    ),
    ...settings.flatMap(({ block }) => expectedKeys(block)),
  ]);
}

/** The configuration of its provider that a resource names, if any. */
export function namedProviderKey({
  block,
}: Pick<Declared, 'block'>): string | undefined {
  return providerKey(block.body.attributes.get('provider')?.expression);
}
