import {
  AttributeNode,
  BlockNode,
  BodyNode,
  Diagnostic,
  SyntaxFile,
} from '../syntax';

/** A block, and the file it is in. */
export interface Declared {
  path: string;
  block: BlockNode;
}

/** What the files of one directory declare together, before anything is evaluated. */
export interface ModuleSource {
  directory: string;
  variables: ReadonlyMap<string, Declared>;
  locals: ReadonlyMap<string, { path: string; attribute: AttributeNode }>;
  outputs: ReadonlyMap<string, Declared>;
  /** Resources and data sources by their address in the module. */
  resources: ReadonlyMap<string, Declared>;
  moduleCalls: ReadonlyMap<string, Declared>;
  providers: readonly Declared[];
  /** Its `terraform` blocks. */
  settings: readonly Declared[];
  diagnostics: readonly Diagnostic[];
}

/** How many labels the blocks have that are looked at. */
const LABELS: Record<string, number> = {
  resource: 2,
  data: 2,
  variable: 1,
  output: 1,
  module: 1,
  provider: 1,
  terraform: 0,
};

/** The type of nested blocks that a block is, or that a `dynamic` one makes. */
function nestedType({ type, labels }: BlockNode): string {
  return type === 'dynamic' && labels.length === 1 ? labels[0] : type;
}

/** Blocks whose arguments an override file changes one by one. */
const MERGED = new Set(['lifecycle', 'required_providers']);

/** Where the state is kept, which an override file says instead of others. */
const STATES = ['backend', 'cloud'];

/**
 * A block as an override file changes it: attributes replaced, nested blocks replaced by type. What the override file
 * wrote says so.
 *
 * @see https://developer.hashicorp.com/terraform/language/files/override
 */
function overridden(
  block: BlockNode,
  { body: override }: BlockNode,
  path: string,
): BlockNode {
  const written = override.blocks.map(node => ({ path, ...node }));
  const merged = new Map(
    written.flatMap(node => (MERGED.has(node.type) ? [[node.type, node]] : [])),
  );
  const types = new Set([
    ...written.map(nestedType).filter(type => !MERGED.has(type)),
    // JSON writes blocks as attributes.
    ...override.attributes.keys(),
  ]);
  if (STATES.some(type => types.has(type))) {
    STATES.forEach(type => types.add(type));
  }
  const kept = block.body.blocks
    .filter(node => !types.has(nestedType(node)))
    .map(node => {
      const change = merged.get(node.type);
      merged.delete(node.type);
      return change ? overridden(node, change, path) : node;
    });
  const added = written.filter(
    node => !MERGED.has(node.type) || merged.has(node.type),
  );
  const body: BodyNode = {
    attributes: new Map([
      ...[...block.body.attributes].filter(([name]) => !types.has(name)),
      ...[...override.attributes].map(
        ([name, node]) => [name, { path, ...node }] as const,
      ),
    ]),
    blocks: [...kept, ...added],
    incomplete: block.body.incomplete || override.incomplete,
  };
  return { ...block, body };
}

function isOverride(path: string): boolean {
  return /(^|\/|_)override\.(tf|tofu)(\.json)?$/.test(path);
}

class ModuleSourceBuilder {
  readonly variables = new Map<string, Declared>();
  readonly outputs = new Map<string, Declared>();
  readonly resources = new Map<string, Declared>();
  readonly moduleCalls = new Map<string, Declared>();
  readonly providers: Declared[] = [];
  readonly settings: Declared[] = [];
  readonly locals = new Map<
    string,
    { path: string; attribute: AttributeNode }
  >();
  readonly diagnostics: Diagnostic[] = [];

  add(path: string, block: BlockNode): void {
    const labels = Object.hasOwn(LABELS, block.type)
      ? LABELS[block.type]
      : undefined;
    if (labels !== undefined && block.labels.length !== labels) {
      this.report(
        path,
        block,
        'Wrong number of labels',
        `A ${block.type} block has ${labels} labels, this one ${block.labels.length}.`,
      );
      return;
    }
    switch (block.type) {
      case 'resource':
        this.declare(this.resources, block.labels.join('.'), path, block);
        break;
      case 'data':
        this.declare(
          this.resources,
          ['data', ...block.labels].join('.'),
          path,
          block,
        );
        break;
      case 'variable':
        this.declare(this.variables, block.labels[0], path, block);
        break;
      case 'output':
        this.declare(this.outputs, block.labels[0], path, block);
        break;
      case 'module':
        this.declare(this.moduleCalls, block.labels[0], path, block);
        break;
      case 'provider':
        this.provide(path, block);
        break;
      case 'terraform':
        this.set(path, block);
        break;
      case 'locals':
        for (const [name, attribute] of block.body.attributes) {
          if (isOverride(path) || !this.locals.has(name)) {
            this.locals.set(name, { path, attribute });
          }
        }
        break;
      default:
    }
  }

  /** A `terraform` block, or what an override file changes in those before. */
  private set(path: string, block: BlockNode): void {
    const [first] = this.settings;
    if (first && isOverride(path)) {
      const body: BodyNode = {
        attributes: new Map(
          this.settings.flatMap(({ block: each }) => [...each.body.attributes]),
        ),
        blocks: this.settings.flatMap(({ block: each }) => each.body.blocks),
        incomplete: this.settings.some(
          ({ block: each }) => each.body.incomplete,
        ),
      };
      const whole: BlockNode = { ...first.block, body };
      this.settings.splice(0, this.settings.length, {
        path: first.path,
        block: overridden(whole, block, path),
      });
    } else {
      this.settings.push({ path, block });
    }
  }

  /** A configuration of a provider, or what an override file changes in one of the same alias. */
  private provide(path: string, block: BlockNode): void {
    const keyOf = (node: BlockNode) =>
      JSON.stringify([node.labels[0], plainText(node, 'alias')]);
    const at = this.providers.findIndex(
      provider => keyOf(provider.block) === keyOf(block),
    );
    if (isOverride(path) && at >= 0) {
      const first = this.providers[at];
      this.providers[at] = {
        path: first.path,
        block: overridden(first.block, block, path),
      };
    } else {
      this.providers.push({ path, block });
    }
  }

  private declare(
    table: Map<string, Declared>,
    name: string,
    path: string,
    block: BlockNode,
  ): void {
    const first = table.get(name);
    if (!first) {
      table.set(name, { path, block });
    } else if (isOverride(path)) {
      table.set(name, {
        path: first.path,
        block: overridden(first.block, block, path),
      });
    } else {
      this.report(
        path,
        block,
        `Duplicate ${block.type}`,
        `${name} is declared at ${first.path}:${first.block.line} too, which is the one that is read.`,
      );
    }
  }

  private report(
    path: string,
    { line }: BlockNode,
    summary: string,
    detail: string,
  ): void {
    this.diagnostics.push({
      severity: 'error',
      path,
      line,
      column: 1,
      summary,
      detail,
    });
  }
}

/** Puts the files of a directory together, overrides last. */
export function moduleSource(
  directory: string,
  files: readonly SyntaxFile[],
): ModuleSource {
  const builder = new ModuleSourceBuilder();
  const ordered = [
    ...files.filter(({ path }) => !isOverride(path)),
    ...files.filter(({ path }) => isOverride(path)),
  ];
  for (const { path, body, diagnostics } of ordered) {
    builder.diagnostics.push(...diagnostics);
    body.blocks.forEach(block => builder.add(path, block));
  }
  const { variables, locals, outputs, resources, moduleCalls } = builder;
  const { providers, settings, diagnostics } = builder;
  return {
    directory,
    variables,
    locals,
    outputs,
    resources,
    moduleCalls,
    providers,
    settings,
    diagnostics,
  };
}

/** The text of an attribute that is written as plain text; undefined otherwise. */
export function plainText(
  { body }: BlockNode,
  name: string,
): string | undefined {
  const expression = body.attributes.get(name)?.expression;
  return expression?.kind === 'literal' && typeof expression.value === 'string'
    ? expression.value
    : undefined;
}
