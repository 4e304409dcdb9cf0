import { Scope, evaluateAttributes, evaluateBlocks } from '../evaluate';
import { Expression } from '../syntax';
import { ModuleStep } from '../values';
import { ResolvedProvider } from './configuration';
import { Declared, plainText } from './moduleSource';

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
function defaultProviderKey(type: string): string {
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

const META_ATTRIBUTES = new Set(['alias', 'version']);

/** What a module has of its caller: its providers, and under which keys some were handed on. */
interface Inherited {
  providers: ModuleProviders;
  handed: ReadonlyMap<string, string>;
}

/** The configurations of providers that the resources of a module can use. */
export class ModuleProviders {
  private resolved: ReadonlyMap<string, ResolvedProvider> | undefined;

  constructor(
    private readonly declared: readonly Declared[],
    private readonly modulePath: readonly ModuleStep[],
    private readonly scopeOf: (path: string) => Scope,
    private readonly inherited: Inherited | undefined,
  ) {}

  /** Those that the module has itself, by their keys. */
  own(): ReadonlyMap<string, ResolvedProvider> {
    this.resolved ??= new Map(
      this.declared.map(({ path, block }) => {
        const [name] = block.labels;
        const alias = plainText(block, 'alias');
        const scope = this.scopeOf(path);
        const provider: ResolvedProvider = {
          name,
          alias,
          modulePath: this.modulePath,
          body: {
            attributes: evaluateAttributes(block.body, scope, META_ATTRIBUTES),
            blocks: evaluateBlocks(block.body, scope),
            incomplete: block.body.incomplete,
          },
          origin: { path, line: block.line },
        };
        return [alias === undefined ? name : `${name}.${alias}`, provider];
      }),
    );
    return this.resolved;
  }

  /** What a key means in the module: its own configuration, one handed to it, or an inherited one. */
  get(key: string): ResolvedProvider | undefined {
    const own = this.own().get(key);
    if (own || !this.inherited) {
      return own;
    }
    const { providers, handed } = this.inherited;
    const outer = handed.get(key) ?? (key.includes('.') ? undefined : key);
    return outer === undefined ? undefined : providers.get(outer);
  }

  /** The configuration that a resource uses: the one it names, or that of its type. */
  ofResource({ block }: Declared, type: string): ResolvedProvider | undefined {
    const named = block.body.attributes.get('provider')?.expression;
    return this.get(providerKey(named) ?? defaultProviderKey(type));
  }
}
