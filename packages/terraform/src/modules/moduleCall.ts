import { evaluate, Scope, scopeOfNode } from '../evaluate';
import { ConfigBody, ConfigValue, ModuleStep, Target } from '../values';
import { isOpaque } from '../values/convert';
import { Declared } from './moduleSource';

const META_ATTRIBUTES = new Set([
  'source',
  'version',
  'providers',
  'count',
  'for_each',
  'depends_on',
]);

/** The inputs of a module call, evaluated in the module that calls. */
export class ModuleInputs {
  private readonly values = new Map<string, ConfigValue>();

  constructor(
    private readonly declared: Declared,
    private readonly scope: Scope,
  ) {}

  /** Whether the call says anything about a variable. */
  has(name: string): boolean {
    return (
      this.declared.block.body.attributes.has(name) &&
      !META_ATTRIBUTES.has(name)
    );
  }

  /** What the call gives a variable; undefined where it gives nothing. */
  value(name: string): ConfigValue | undefined {
    const node = this.declared.block.body.attributes.get(name);
    if (!node || META_ATTRIBUTES.has(name)) {
      return undefined;
    }
    const known = this.values.get(name);
    if (known) {
      return known;
    }
    const value = evaluate(node.expression, scopeOfNode(this.scope, node));
    this.values.set(name, value);
    return value;
  }

  /** All inputs. */
  body(): ConfigBody {
    const { path, block } = this.declared;
    const attributes = [...block.body.attributes].flatMap(
      ([name, { line, path: written = path }]) => {
        const value = this.value(name);
        return value
          ? [[name, { name, value, origin: { path: written, line } }] as const]
          : [];
      },
    );
    return {
      attributes: new Map(attributes),
      blocks: new Map(),
      incomplete: block.body.incomplete,
    };
  }

  /** The text of `source` or `version`, where it is known. */
  text(name: 'source' | 'version'): string | undefined {
    const node = this.declared.block.body.attributes.get(name);
    const value = node && evaluate(node.expression, this.scope);
    return value && !isOpaque(value) && value.kind === 'string'
      ? value.value
      : undefined;
  }
}

/** The path of the module that a target is. */
export function modulePathOf(target: Target): readonly ModuleStep[] {
  const { name, key, modulePath } = target;
  return [...modulePath, key === undefined ? { name } : { name, key }];
}
