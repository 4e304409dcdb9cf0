import {
  Environment,
  Resolved,
  Scope,
  evaluate,
  followedResource,
  repetitionOf,
  repetitionText,
} from '../evaluate';
import { TraversalStep } from '../syntax';
import {
  ConfigValue,
  ModuleStep,
  Origin,
  ReferenceValue,
  Target,
  formatModulePath,
} from '../values';
import { invalidValue, unknownValue } from '../values/build';
import { Expansion, expand } from './expansion';
import { Memo } from './memo';
import { pathValue, terraformValue } from './environmentValues';
import { ModuleInputs, modulePathOf } from './moduleCall';
import { Declared, ModuleSource, plainText } from './moduleSource';
import { handedProviders } from './providerKeys';
import { ModuleProviders } from './providers';
import { Referent, Registry } from './registry';
import { ResourceInstance } from './resourceInstance';
import { variableValue } from './variableValue';

/** A call of a module, and the module where its code is at hand. */
export interface CalledModule {
  declared: Declared;
  target: Target;
  address: string;
  inputs: ModuleInputs;
  instance?: ModuleInstance;
  undecided: readonly string[];
}

/** Where a module's instance stands: its path, who called it, and what it was given. */
export interface ModulePlace {
  path: readonly ModuleStep[];
  caller?: { module: ModuleInstance; declared: Declared };
  /** What a variable was given; undefined where nothing was. */
  input(name: string): ConfigValue | undefined;
  /** What decides how often the module is there, where that is not known. */
  undecided: readonly string[];
}

/** One instance of a module: what its expressions refer to, evaluated when it is asked for. */
export class ModuleInstance implements Environment, Referent {
  private readonly values = new Memo<ConfigValue>();
  private readonly resources = new Map<string, Expansion<ResourceInstance>>();
  private readonly calls = new Map<string, Expansion<CalledModule>>();
  /** The configurations of providers that the module has and was handed. */
  readonly providers: ModuleProviders;

  constructor(
    private readonly registry: Registry,
    readonly source: ModuleSource,
    private readonly root: string,
    readonly place: ModulePlace,
  ) {
    const { path, caller } = place;
    this.providers = new ModuleProviders(
      source.providers,
      path,
      file => this.scopeOf(file),
      caller && {
        providers: caller.module.providers,
        handed: handedProviders(caller.declared),
      },
    );
  }

  get budget() {
    return this.registry;
  }

  get files() {
    return this.registry.files;
  }

  get knownFunction() {
    return this.registry.known.knownFunctions;
  }

  /** The scope of a file of the module. */
  scopeOf(path: string): Scope {
    return { path, environment: this };
  }

  attributeOf(
    reference: ReferenceValue,
    name: string,
    origin: Origin,
  ): ConfigValue {
    return this.registry.attributeOf(reference, name, origin);
  }

  resolve(
    root: string,
    steps: readonly TraversalStep[],
    origin: Origin,
  ): Resolved {
    const [first, second] = steps.map(step =>
      step.kind === 'attribute' ? step.name : undefined,
    );
    if (first === undefined) {
      return { value: invalidValue(root, origin), steps: steps.length };
    }
    switch (root) {
      case 'var':
        return { value: this.variable(first, origin), steps: 1 };
      case 'local':
        return { value: this.local(first, origin), steps: 1 };
      case 'path':
        return {
          value: pathValue(first, this.root, this.source.directory, origin),
          steps: 1,
        };
      case 'terraform':
        return {
          value: terraformValue(first, this.registry.workspace, origin),
          steps: 1,
        };
      case 'module':
        return { value: this.module(first, origin), steps: 1 };
      case 'data':
        return {
          value: this.resource(`data.${first}.${second}`, origin),
          steps: 2,
        };
      case 'each':
      case 'count':
      case 'self':
        return {
          value: unknownValue(`${root}.${first}`, origin),
          steps: steps.length,
        };
      default:
        return { value: this.resource(`${root}.${first}`, origin), steps: 1 };
    }
  }

  /** The value of an output. */
  attribute(name: string): ConfigValue | undefined {
    const declared = this.source.outputs.get(name);
    const node = declared?.block.body.attributes.get('value');
    if (!declared || !node) {
      return undefined;
    }
    const { path, block } = declared;
    const origin = { path, line: block.line };
    return this.named(`output.${name}`, origin, () =>
      evaluate(node.expression, this.scopeOf(node.path ?? path)),
    );
  }

  private named(
    name: string,
    origin: Origin,
    compute: () => ConfigValue,
  ): ConfigValue {
    return this.values.get(name, compute, () => {
      const prefix = formatModulePath(this.place.path);
      const full = prefix === '' ? name : `${prefix}.${name}`;
      this.registry.reportCycle(full, origin);
      return invalidValue(full, origin);
    });
  }

  private variable(name: string, origin: Origin): ConfigValue {
    const declared = this.source.variables.get(name);
    if (!declared) {
      return unknownValue(`var.${name}`, origin);
    }
    const at = { path: declared.path, line: declared.block.line };
    return this.named(`var.${name}`, at, () =>
      variableValue(
        name,
        declared,
        this.place.input(name),
        this.scopeOf(declared.path),
      ),
    );
  }

  private local(name: string, origin: Origin): ConfigValue {
    const local = this.source.locals.get(name);
    if (!local) {
      return unknownValue(`local.${name}`, origin);
    }
    const at = { path: local.path, line: local.attribute.line };
    return this.named(`local.${name}`, at, () =>
      evaluate(local.attribute.expression, this.scopeOf(local.path)),
    );
  }

  private resource(key: string, origin: Origin): ConfigValue {
    return this.resourceInstances(key)?.value ?? unknownValue(key, origin);
  }

  private module(name: string, origin: Origin): ConfigValue {
    return (
      this.calledModules(name)?.value ?? unknownValue(`module.${name}`, origin)
    );
  }

  /** The instances of a resource or data source; undefined where it is not declared. */
  resourceInstances(key: string): Expansion<ResourceInstance> | undefined {
    const declared = this.source.resources.get(key);
    if (!declared) {
      return undefined;
    }
    return this.expanded(this.resources, key, declared, () => {
      const [type, name] = declared.block.labels;
      const mode = declared.block.type === 'data' ? 'data' : 'managed';
      const target = { mode, ...this.inReading(), type, name } as const;
      return this.instancesOf(
        declared,
        target,
        (instance, address, scope, undecided) => {
          const created = new ResourceInstance(
            this.registry,
            declared,
            { ...target, key: instance.key },
            scope,
            undecided,
          );
          this.registry.add(address, created);
          return created;
        },
      );
    });
  }

  /** The instances of a module call; undefined where it is not declared. */
  calledModules(name: string): Expansion<CalledModule> | undefined {
    const declared = this.source.moduleCalls.get(name);
    if (!declared) {
      return undefined;
    }
    return this.expanded(this.calls, name, declared, () =>
      this.instancesOf(
        declared,
        { mode: 'module', ...this.inReading(), name },
        (target, address, scope, undecided) =>
          this.called(declared, target, address, scope, undecided),
      ),
    );
  }

  /** What every target of this module says of where it is. */
  private inReading() {
    const { reading } = this.registry;
    const modulePath = this.place.path;
    return reading === undefined ? { modulePath } : { reading, modulePath };
  }

  private instancesOf<T>(
    declared: Declared,
    target: Target,
    create: (
      target: Target,
      address: string,
      scope: Scope,
      undecided: readonly string[],
    ) => T,
  ): Expansion<T> {
    const { path, block } = declared;
    const origin = { path, line: block.line };
    const scope = this.scopeOf(path);
    const wanted = repetitionOf(block.body, scope);
    const fits = this.registry.takeInstances(
      wanted.instances.length,
      `${path}:${block.line}`,
    );
    if (!fits) {
      const value = unknownValue('more instances than are read', origin);
      return { instances: [], instanceCount: 'unknown', value };
    }
    const undecided =
      wanted.number === 'unknown'
        ? [...this.place.undecided, ...this.undecidedBy(declared)]
        : this.place.undecided;
    const expansion = expand(wanted, target, origin, (instance, address, one) =>
      create(
        instance,
        address,
        one.scope,
        one.number === 'unknown' ? undecided : this.place.undecided,
      ),
    );
    const instanceCount = undecided.length > 0 ? 'unknown' : 'known';
    return { ...expansion, instanceCount };
  }

  /** What decides how often something is repeated: another resource's repetition where it follows that. */
  private undecidedBy({ block }: Declared): readonly string[] {
    const { attributes } = block.body;
    const repeated = attributes.get('count') ?? attributes.get('for_each');
    const followed = followedResource(repeated?.expression);
    const undecided = followed
      ? this.resourceInstances(followed)?.instances.find(
          instance => instance.undecided.length > 0,
        )?.undecided
      : undefined;
    return (
      undecided ?? [
        `${formatModulePath(this.place.path)} ${repetitionText(block.body)}`,
      ]
    );
  }

  private expanded<T>(
    known: Map<string, Expansion<T>>,
    key: string,
    { path, block }: Declared,
    compute: () => Expansion<T>,
  ): Expansion<T> {
    const found = known.get(key);
    if (found) {
      return found;
    }
    // A count or for_each that refers to the thing itself finds that its value is not known.
    const value = unknownValue(key, { path, line: block.line });
    known.set(key, { instances: [], instanceCount: 'unknown', value });
    const expansion = compute();
    known.set(key, expansion);
    return expansion;
  }

  private called(
    declared: Declared,
    target: Target,
    address: string,
    scope: Scope,
    undecided: readonly string[],
  ): CalledModule {
    const inputs = new ModuleInputs(declared, scope);
    const path = modulePathOf(target);
    const source = this.sourceOf(declared, path.length);
    const instance =
      source &&
      new ModuleInstance(this.registry, source, this.root, {
        path,
        caller: { module: this, declared },
        input: name => inputs.value(name),
        undecided,
      });
    if (instance) {
      this.registry.add(address, instance);
    }
    return { declared, target, address, inputs, instance, undecided };
  }

  /** The code of a called module; undefined where it is not at hand, or calls itself. */
  private sourceOf(
    declared: Declared,
    depth: number,
  ): ModuleSource | undefined {
    const { path, block } = declared;
    const module =
      this.registry.modules.calledBy(this.source, declared) ??
      this.registry.knownModule(plainText(block, 'source'));
    if (!module || depth > this.registry.moduleDepth) {
      return undefined;
    }
    if (this.isInside(module)) {
      this.registry.reportCycle(`module.${block.labels[0]}`, {
        path,
        line: block.line,
      });
      return undefined;
    }
    return module;
  }

  /** Whether the code is that of the module or of one that calls it. */
  private isInside(source: ModuleSource): boolean {
    return (
      this.source === source ||
      (this.place.caller?.module.isInside(source) ?? false)
    );
  }
}
