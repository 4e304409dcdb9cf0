import {
  Scope,
  evaluate,
  evaluateAttributes,
  evaluateBlocks,
  scopeOfNode,
  valueOfBlocks,
} from '../evaluate';
import {
  ConfigAttribute,
  ConfigBlock,
  ConfigBody,
  ConfigValue,
  Target,
  formatAddress,
} from '../values';
import { invalidValue } from '../values/build';
import { ResolvedProvisioner } from './configuration';
import { keywordOf } from './ignoredChanges';
import { Memo } from './memo';
import { Declared } from './moduleSource';
import { Referent, Registry } from './registry';

/** What Terraform itself reads in a resource, and the provider does not see. */
const META_ATTRIBUTES = new Set([
  'count',
  'for_each',
  'provider',
  'depends_on',
]);
const PROVISIONER_META_ATTRIBUTES = new Set(['when', 'on_failure']);
const META_BLOCKS = new Set(['lifecycle', 'provisioner', 'connection']);

/** An instance of a resource or data source. Its attributes are evaluated when they are asked for. */
export class ResourceInstance implements Referent {
  private readonly attributes = new Memo<ConfigAttribute>();
  private evaluatedBlocks: Map<string, ConfigBlock[]> | undefined;

  constructor(
    private readonly registry: Registry,
    readonly declared: Declared,
    readonly target: Extract<Target, { type: string }>,
    private readonly scope: Scope,
    readonly undecided: readonly string[],
  ) {}

  attribute(name: string): ConfigValue | undefined {
    const { block } = this.declared;
    if (block.body.attributes.has(name) && !META_ATTRIBUTES.has(name)) {
      return this.evaluated(name)?.value;
    }
    const isBlock = block.body.blocks.some(
      ({ type, labels }) =>
        type === name || (type === 'dynamic' && labels[0] === name),
    );
    if (!isBlock || META_BLOCKS.has(name)) {
      return undefined;
    }
    const origin = { path: this.declared.path, line: block.line };
    return valueOfBlocks(this.blocks().get(name) ?? [], origin);
  }

  /** Everything the resource says. */
  body(): ConfigBody {
    const attributes = new Map<string, ConfigAttribute>();
    for (const name of this.declared.block.body.attributes.keys()) {
      const attribute = META_ATTRIBUTES.has(name)
        ? undefined
        : this.evaluated(name);
      if (attribute) {
        attributes.set(name, attribute);
      }
    }
    const { incomplete } = this.declared.block.body;
    return { attributes, blocks: this.blocks(), incomplete };
  }

  /** What the resource is replaced together with; undefined where that is not written. */
  replaceTriggeredBy(): ConfigValue | undefined {
    for (const { type, body } of this.declared.block.body.blocks) {
      const triggers = body.attributes.get('replace_triggered_by');
      if (type === 'lifecycle' && triggers) {
        return evaluate(triggers.expression, scopeOfNode(this.scope, triggers));
      }
    }
    return undefined;
  }

  /** What is run when the resource is created, or before it is destroyed. */
  provisioners(): ResolvedProvisioner[] {
    return this.declared.block.body.blocks
      .filter(({ type }) => type === 'provisioner')
      .map(node => {
        const { labels, body, line } = node;
        const scope = scopeOfNode(this.scope, node);
        const when = body.attributes.get('when')?.expression;
        return {
          type: labels[0] ?? '',
          when:
            when && keywordOf(when) === 'destroy'
              ? ('destroy' as const)
              : ('create' as const),
          body: {
            attributes: evaluateAttributes(
              body,
              scope,
              PROVISIONER_META_ATTRIBUTES,
            ),
            blocks: new Map(),
            incomplete: body.incomplete,
          },
          origin: { path: scope.path, line },
        };
      });
  }

  private evaluated(name: string): ConfigAttribute | undefined {
    const node = this.declared.block.body.attributes.get(name);
    if (!node) {
      return undefined;
    }
    const scope = scopeOfNode(this.scope, node);
    const origin = { path: scope.path, line: node.line };
    return this.attributes.get(
      name,
      () => ({ name, value: evaluate(node.expression, scope), origin }),
      () => {
        const cyclic = `${formatAddress(this.target)}.${name}`;
        this.registry.reportCycle(cyclic, origin);
        return { name, value: invalidValue(cyclic, origin), origin };
      },
    );
  }

  private blocks(): Map<string, ConfigBlock[]> {
    if (!this.evaluatedBlocks) {
      // A block that refers to the blocks of its own resource finds none.
      this.evaluatedBlocks = new Map();
      this.evaluatedBlocks = evaluateBlocks(
        this.declared.block.body,
        this.scope,
        META_BLOCKS,
      );
    }
    return this.evaluatedBlocks;
  }
}
