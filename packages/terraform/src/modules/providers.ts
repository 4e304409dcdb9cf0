import { Scope, evaluateAttributes, evaluateBlocks } from '../evaluate';
import { ModuleStep } from '../values';
import { ResolvedProvider } from './configuration';
import { Declared, plainText } from './moduleSource';
import {
  configuredKey,
  defaultProviderKey,
  namedProviderKey,
} from './providerKeys';

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
        return [configuredKey(name, alias), provider];
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
    return this.get(namedProviderKey({ block }) ?? defaultProviderKey(type));
  }
}
