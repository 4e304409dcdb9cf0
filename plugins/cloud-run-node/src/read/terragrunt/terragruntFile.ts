import { posix } from 'path';
import {
  Budget,
  ConfigValue,
  Environment,
  FileContents,
  Names,
  Origin,
  ReferenceValue,
  Resolved,
  Scope,
  evaluate,
  objectValue,
  referenceValue,
  unknownValue,
} from 'backstage-cloud-run-terraform';
import {
  AttributeNode,
  BodyNode,
  Expression,
  SyntaxFile,
  TraversalStep,
} from 'backstage-cloud-run-terraform/syntax';
import { refusedPath, repositoryPath } from './machinePaths';
import { Include, includesOf } from './includes';
import { FilePlace, Surroundings } from './surroundings';
import {
  attributesIn,
  blocksNamed,
  expressionIn,
  labelOf,
} from './terragruntBody';
import { terragruntFunction } from './terragruntFunctions';

/** Files that lead to files, this deep at most. */
const MAX_DEPTH = 8;

function namesOf(steps: readonly TraversalStep[]): (string | undefined)[] {
  return steps.map(step => (step.kind === 'attribute' ? step.name : undefined));
}

/** A file of Terragrunt: what its expressions refer to. */
export class TerragruntFile implements Environment {
  private readonly localNodes: ReadonlyMap<string, AttributeNode>;
  private readonly locals = new Map<string, ConfigValue>();
  private included: readonly Include<TerragruntFile>[] | undefined;

  constructor(
    readonly surroundings: Surroundings,
    readonly syntax: SyntaxFile,
    readonly place: FilePlace,
  ) {
    this.localNodes = attributesIn(syntax, 'locals');
  }

  get path(): string {
    return this.syntax.path;
  }

  get body(): BodyNode {
    return this.syntax.body;
  }

  get budget(): Budget {
    return this.surroundings.evaluation.budget;
  }

  /** The files that functions ask for, relative to the folder that is run. */
  get files(): FileContents {
    const { files } = this.surroundings.evaluation;
    const inside = (path: string) => repositoryPath(path, this.place.directory);
    return {
      text: path => {
        const at = inside(path);
        return at === undefined ? undefined : files.text(at);
      },
      exists: path => {
        const at = inside(path);
        return at === undefined ? undefined : this.surroundings.has(at);
      },
      under: path => {
        const at = inside(path);
        return at === undefined ? undefined : files.under(at);
      },
    };
  }

  /** The files that this one includes. */
  get includes(): readonly Include<TerragruntFile>[] {
    if (!this.included) {
      // A file whose includes depend on themselves includes nothing.
      this.included = [];
      this.included = includesOf<TerragruntFile>(this);
    }
    return this.included;
  }

  /** The value of an expression of the file. */
  value(expression: Expression): ConfigValue {
    const { values } = this.surroundings;
    const names: Names | undefined = values && {
      name: 'values',
      value: values,
    };
    const scope: Scope = { path: this.path, environment: this, names };
    return evaluate(expression, scope);
  }

  /** Another file, included or read by this one; undefined where there is none, or too many led here. */
  other(
    path: string,
    place: Omit<FilePlace, 'depth'>,
  ): TerragruntFile | undefined {
    const depth = this.place.depth + 1;
    const syntax =
      depth > MAX_DEPTH ? undefined : this.surroundings.evaluation.file(path);
    return (
      syntax &&
      new TerragruntFile(this.surroundings, syntax, { ...place, depth })
    );
  }

  /** The file as another one has it that reads it. */
  asValue(origin: Origin): ConfigValue {
    const inputs = this.body.attributes.get('inputs');
    return objectValue(
      new Map([
        ['locals', this.allLocals(origin)],
        [
          'inputs',
          inputs
            ? this.value(inputs.expression)
            : unknownValue(`the inputs of ${this.path}`, origin),
        ],
      ]),
      origin,
    );
  }

  private allLocals(origin: Origin): ConfigValue {
    return objectValue(
      new Map(
        [...this.localNodes.keys()].map(name => [
          name,
          this.local(name, origin),
        ]),
      ),
      origin,
    );
  }

  private local(name: string, origin: Origin): ConfigValue {
    const known = this.locals.get(name);
    if (known) {
      return known;
    }
    const node = this.localNodes.get(name);
    const unknown = unknownValue(`local.${name}`, origin);
    if (!node) {
      return unknown;
    }
    // A local that refers to itself finds that it is not known.
    this.locals.set(name, unknown);
    const value = this.value(node.expression);
    this.locals.set(name, value);
    return value;
  }

  resolve(
    root: string,
    steps: readonly TraversalStep[],
    origin: Origin,
  ): Resolved {
    const [first, second, third] = namesOf(steps);
    if (root === 'local' && first !== undefined) {
      return { value: this.local(first, origin), steps: 1 };
    }
    if (root === 'include') {
      const isNamed = this.includes.some(({ label }) => label === first);
      const [part, name] = isNamed ? [second, third] : [first, second];
      const include = this.includes.find(
        ({ label }) => label === (isNamed ? first : ''),
      );
      const value = include?.file?.exposed(part, name, origin);
      if (value) {
        const taken = (isNamed ? 2 : 1) + (part === 'locals' ? 1 : 0);
        return { value, steps: taken };
      }
    }
    if (root === 'dependency' && first !== undefined && second === 'outputs') {
      const value = this.outputs(first);
      if (value) {
        return { value, steps: 2 };
      }
    }
    const what = [root, ...namesOf(steps).map(name => name ?? '…')].join('.');
    return { value: unknownValue(what, origin), steps: steps.length };
  }

  /** What a file that includes this one may refer to. */
  private exposed(
    part: string | undefined,
    name: string | undefined,
    origin: Origin,
  ): ConfigValue | undefined {
    const inputs = this.body.attributes.get('inputs');
    if (part === 'locals' && name !== undefined) {
      return this.local(name, origin);
    }
    return part === 'inputs' && inputs
      ? this.value(inputs.expression)
      : undefined;
  }

  /** The folders of what this one depends on, where they can be told. */
  dependencies(): ReadonlyMap<string, string> {
    const found = new Map<string, string>();
    for (const block of blocksNamed(this.body, 'dependency')) {
      const written = expressionIn(block, 'config_path');
      const path = written && this.value(written);
      const directory =
        path?.kind === 'string'
          ? repositoryPath(path.value, this.place.directory)
          : undefined;
      const mayBeMocked =
        block.body.attributes.has('skip_outputs') ||
        block.body.attributes.has('enabled');
      if (directory !== undefined && !mayBeMocked) {
        found.set(labelOf(block), directory);
      }
    }
    return found;
  }

  /** What a dependency gives out that this file or one it includes names. */
  private outputs(name: string): ConfigValue | undefined {
    const own = this.dependencies().get(name);
    return own === undefined
      ? this.includes
          .map(({ file }) => file?.outputs(name))
          .find(found => found !== undefined)
      : this.surroundings.outputsOf(own);
  }

  attributeOf(
    { target, attribute, instance }: ReferenceValue,
    name: string,
    origin: Origin,
  ): ConfigValue {
    return referenceValue(target, [...attribute, name], origin, instance);
  }

  call(
    name: string,
    args: readonly ConfigValue[],
    origin: Origin,
  ): ConfigValue | undefined {
    return (
      terragruntFunction(this, name, args, origin) ??
      refusedPath(name, args, origin)
    );
  }

  /** The path of the folder that the file lies in. */
  get folder(): string {
    const folder = posix.dirname(this.path);
    return folder === '.' ? '' : folder;
  }

  /** Whether the file is included rather than the one of the folder that is run. */
  get isIncluded(): boolean {
    return this.folder !== this.place.directory;
  }
}
