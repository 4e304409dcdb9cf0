import { posix } from 'path';
import {
  ConfigValue,
  Environment,
  Evaluation,
  FileContents,
  Names,
  Origin,
  ReferenceValue,
  Resolved,
  evaluate,
  objectValue,
  referenceValue,
  unknownValue,
} from 'backstage-cloud-run-terraform';
import {
  BlockNode,
  Expression,
  TraversalStep,
} from 'backstage-cloud-run-terraform/syntax';

/** A block of a stack, and the file it is in. */
export interface StackBlock {
  path: string;
  block: BlockNode;
}

/** The components of a stack that gave out something, and those that were asked for and did not yet. */
export interface ComponentOutputs {
  known: ReadonlyMap<string, ConfigValue>;
  asked: Set<string>;
}

/** What `each` is in an instance of something repeated. */
export interface Each {
  key: ConfigValue;
  value: ConfigValue;
}

/** The files of a stack, or of its deployments, evaluated together. */
export class StackFiles implements Environment {
  private readonly locals = new Map<string, ConfigValue>();

  /**
   * @param inputs - what variables are given; undefined where that is not known
   */
  constructor(
    private readonly evaluation: Evaluation,
    private readonly directory: string,
    private readonly blocks: readonly StackBlock[],
    private readonly inputs: ReadonlyMap<string, ConfigValue> | undefined,
    private readonly outputs: ComponentOutputs = {
      known: new Map(),
      asked: new Set(),
    },
  ) {}

  get budget() {
    return this.evaluation.budget;
  }

  get files(): FileContents {
    const { files } = this.evaluation;
    const at = (path: string) => posix.join(this.directory, path);
    return {
      text: path => files.text(at(path)),
      exists: path => files.exists(at(path)),
      under: path => files.under(at(path)),
    };
  }

  /** The blocks of a type. */
  ofType(type: string): readonly StackBlock[] {
    return this.blocks.filter(({ block }) => block.type === type);
  }

  /** The value of an attribute of a block; undefined where it is not written. */
  valueIn(
    { path, block }: StackBlock,
    name: string,
    each?: Each,
  ): ConfigValue | undefined {
    const expression = block.body.attributes.get(name)?.expression;
    return expression && this.value(expression, path, each);
  }

  private value(expression: Expression, path: string, each?: Each) {
    const names: Names | undefined = each && {
      name: 'each',
      value: objectValue(
        new Map([
          ['key', each.key],
          ['value', each.value],
        ]),
        each.key.origin,
      ),
    };
    return evaluate(expression, { path, environment: this, names });
  }

  resolve(
    root: string,
    steps: readonly TraversalStep[],
    origin: Origin,
  ): Resolved {
    const [first, ...others] = steps.map(step =>
      step.kind === 'attribute' ? step.name : undefined,
    );
    if (first !== undefined) {
      switch (root) {
        case 'var':
          return { value: this.variable(first, origin), steps: 1 };
        case 'local':
          return { value: this.local(first, origin), steps: 1 };
        case 'component': {
          const value = this.outputs.known.get(first);
          if (value) {
            return { value, steps: 1 };
          }
          this.outputs.asked.add(first);
          break;
        }
        default:
      }
    }
    const what = [root, first, ...others].map(name => name ?? '…').join('.');
    return { value: unknownValue(what, origin), steps: steps.length };
  }

  private variable(name: string, origin: Origin): ConfigValue {
    const given = this.inputs?.get(name);
    const declared = this.ofType('variable').find(
      ({ block }) => block.labels[0] === name,
    );
    const fallback =
      this.inputs && declared && this.valueIn(declared, 'default');
    return given ?? fallback ?? unknownValue(`var.${name}`, origin);
  }

  private local(name: string, origin: Origin): ConfigValue {
    const known = this.locals.get(name);
    if (known) {
      return known;
    }
    const unknown = unknownValue(`local.${name}`, origin);
    const declared = this.ofType('locals').find(({ block }) =>
      block.body.attributes.has(name),
    );
    // A local that refers to itself finds that it is not known.
    this.locals.set(name, unknown);
    const value = (declared && this.valueIn(declared, name)) ?? unknown;
    this.locals.set(name, value);
    return value;
  }

  attributeOf(
    { target, attribute, instance }: ReferenceValue,
    name: string,
    origin: Origin,
  ): ConfigValue {
    return referenceValue(target, [...attribute, name], origin, instance);
  }
}
