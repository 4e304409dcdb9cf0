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

/** A block as an override file changes it: attributes replaced, nested blocks replaced by type. */
function overridden(block: BlockNode, override: BlockNode): BlockNode {
  const replaced = new Set(override.body.blocks.map(({ type }) => type));
  const body: BodyNode = {
    attributes: new Map([
      ...block.body.attributes,
      ...override.body.attributes,
    ]),
    blocks: [
      ...block.body.blocks.filter(({ type }) => !replaced.has(type)),
      ...override.body.blocks,
    ],
    incomplete: block.body.incomplete || override.body.incomplete,
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
        this.providers.push({ path, block });
        break;
      case 'terraform':
        this.settings.push({ path, block });
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
        block: overridden(first.block, block),
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
