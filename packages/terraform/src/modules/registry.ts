import { Budget, FileContents } from '../evaluate';
import {
  ConfigValue,
  Origin,
  ReferenceValue,
  Target,
  formatAddress,
} from '../values';
import { referenceValue } from '../values/build';
import { knownModuleSource } from './knownModules';
import { LoadedModules } from './loader';
import { ModuleSource } from './moduleSource';
import { Problems } from './problems';
import { ReadBudget } from './readBudget';
import { ReaderOptions } from './readOptions';

/** Something that references lead to: an instance of a resource, a data source or a module. */
export interface Referent {
  /** The value of an attribute where the configuration says it; undefined where only the provider knows. */
  attribute(name: string): ConfigValue | undefined;
}

/** What the instances of one configuration share: each other by address, files, and bounds. */
export class Registry implements Budget {
  depth = 0;
  private readonly referents = new Map<string, Referent>();
  private readonly cycles = new Set<string>();
  private instances = 0;

  constructor(
    readonly modules: LoadedModules,
    private readonly shared: ReadBudget,
    private readonly problems: Problems,
    readonly files: FileContents,
    readonly workspace: string | undefined,
    readonly known: Pick<ReaderOptions, 'knownModules' | 'knownFunctions'>,
    readonly reading: string | undefined,
  ) {}

  spend(amount: number): boolean {
    const reached = this.shared.spend(amount);
    if (reached) {
      this.problems.hit(reached, '');
    }
    return reached === undefined;
  }

  get moduleDepth(): number {
    return this.shared.limits.moduleDepth;
  }

  /** What a module from elsewhere declares; undefined where that is not known. */
  knownModule(source: string | undefined): ModuleSource | undefined {
    const known =
      source === undefined ? undefined : this.known.knownModules?.(source);
    return known && knownModuleSource(known);
  }

  /** Counts instances; false where there would be too many. */
  takeInstances(count: number, address: string): boolean {
    if (!this.shared.takeInstances(count)) {
      this.problems.hit('instances', address);
      return false;
    }
    this.instances += count;
    return true;
  }

  /** Gives back the instances of a configuration that is evaluated again. */
  discard(): void {
    this.shared.takeInstances(-this.instances);
    this.instances = 0;
  }

  add(address: string, referent: Referent): void {
    this.referents.set(address, referent);
  }

  /** Reports that something is defined by itself, once. */
  reportCycle(name: string, { path, line }: Origin): void {
    if (!this.cycles.has(`${path}:${name}`)) {
      this.cycles.add(`${path}:${name}`);
      this.problems.report(
        path,
        'Cycle',
        `${name} depends on itself, so it has no value.`,
        line,
      );
    }
  }

  private referentOf(target: Target): Referent | undefined {
    // What was evaluated elsewhere may lead to something of the same address in another root module.
    if (target.reading !== this.reading) {
      return undefined;
    }
    return (
      this.referents.get(formatAddress(target)) ??
      this.referents.get(formatAddress({ ...target, key: undefined }))
    );
  }

  /** The attribute of what a reference leads to. */
  attributeOf(
    reference: ReferenceValue,
    name: string,
    origin: Origin,
  ): ConfigValue {
    const { target, attribute, instance } = reference;
    const link = referenceValue(target, [...attribute, name], origin, instance);
    if (attribute.length > 0) {
      return link;
    }
    const value = this.referentOf(target)?.attribute(name);
    if (!value) {
      return link;
    }
    switch (value.kind) {
      case 'null':
        return target.mode === 'module' ? value : link;
      case 'string':
        return target.mode === 'module' ? value : { ...value, link };
      case 'unknown':
        if (target.mode === 'module' || value.invalid) {
          return value;
        }
        return { ...link, reason: value.reason };
      case 'template':
        return target.mode === 'module' ? value : link;
      default:
        return value;
    }
  }
}
