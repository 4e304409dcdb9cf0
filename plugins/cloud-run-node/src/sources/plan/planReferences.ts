import {
  ModuleStep,
  Origin,
  ReferenceValue,
  Target,
  formatModulePath,
  referenceValue,
} from 'backstage-cloud-run-terraform';
import { AddressStep, addressSteps } from './planAddress';
import { JsonObject, isObject, member, objectMember } from './json';

/** References lead through variables and outputs this far at most. */
const MAX_DEPTH = 20;

/** The instances of a resource or data source in one module. */
export type Instances = readonly Extract<Target, { type: string }>[];

/** Where an expression stands. */
export interface ReferenceScope {
  modulePath: readonly ModuleStep[];
  /** The key of the instance, where `count` or `for_each` repeat it. */
  key?: string | number;
  /** What `for_each` goes through. */
  forEach?: unknown;
}

/** The references of an expression that no other of its references begins with. */
function wholeReferences(expression: unknown): string[] {
  const references = member(expression, 'references');
  const texts = Array.isArray(references)
    ? references.filter((text): text is string => typeof text === 'string')
    : [];
  return texts.filter(
    text =>
      !texts.some(
        other =>
          other !== text &&
          (other.startsWith(`${text}.`) || other.startsWith(`${text}[`)),
      ),
  );
}

function keyAt(step: AddressStep | undefined): string | number | undefined {
  return step && 'key' in step ? step.key : undefined;
}

function attributesOf(steps: readonly AddressStep[]): (string | number)[] {
  return steps.map(step => ('key' in step ? step.key : step.name));
}

/** Resolves the references of a plan's configuration to the resources they lead to. */
export class PlanReferences {
  constructor(
    private readonly rootModule: JsonObject,
    private readonly instances: ReadonlyMap<string, Instances>,
    private readonly origin: Origin,
  ) {}

  /** What an expression refers to, one value for each instance. */
  of(expression: unknown, scope: ReferenceScope): ReferenceValue[] {
    return this.resolve(expression, scope, [], 0);
  }

  private resolve(
    expression: unknown,
    scope: ReferenceScope,
    rest: readonly AddressStep[],
    depth: number,
  ): ReferenceValue[] {
    const references = wholeReferences(expression);
    const isByKey = references.some(text => /^(each|count)\./.test(text));
    return depth > MAX_DEPTH
      ? []
      : references.flatMap(text =>
          this.resolveOne(
            [...addressSteps(text), ...rest],
            scope,
            isByKey,
            depth,
          ),
        );
  }

  private resolveOne(
    steps: readonly AddressStep[],
    scope: ReferenceScope,
    isByKey: boolean,
    depth: number,
  ): ReferenceValue[] {
    const [first, second] = steps.map(step =>
      'name' in step ? step.name : undefined,
    );
    if (first === undefined || second === undefined) {
      return [];
    }
    switch (first) {
      case 'var':
        return this.ofVariable(second, steps.slice(2), scope, depth);
      case 'module':
        return this.ofModule(second, steps.slice(2), scope, depth);
      case 'each':
        return second === 'value'
          ? this.ofEach(steps.slice(2), scope, depth)
          : [];
      case 'local':
      case 'count':
      case 'path':
      case 'self':
      case 'terraform':
        return [];
      case 'data':
        return this.ofResource(
          `data.${second}.${attributesOf(steps)[2]}`,
          steps.slice(3),
          scope,
          isByKey,
        );
      default:
        return this.ofResource(
          `${first}.${second}`,
          steps.slice(2),
          scope,
          isByKey,
        );
    }
  }

  private ofResource(
    name: string,
    rest: readonly AddressStep[],
    { modulePath, key: ownKey }: ReferenceScope,
    isByKey: boolean,
  ): ReferenceValue[] {
    const all =
      this.instances.get(`${formatModulePath(modulePath)} ${name}`) ?? [];
    const key = keyAt(rest[0]);
    const attribute = attributesOf(key === undefined ? rest : rest.slice(1));
    const wanted = key ?? (isByKey ? ownKey : undefined);
    const exact = all.filter(target => target.key === wanted);
    return (exact.length > 0 ? exact : all).map(target =>
      referenceValue(target, attribute, this.origin),
    );
  }

  private configurationOf(path: readonly ModuleStep[]): unknown {
    return path.reduce<unknown>(
      (module, { name }) =>
        member(member(objectMember(module, 'module_calls'), name), 'module'),
      this.rootModule,
    );
  }

  private ofVariable(
    name: string,
    rest: readonly AddressStep[],
    { modulePath }: ReferenceScope,
    depth: number,
  ): ReferenceValue[] {
    const last = modulePath[modulePath.length - 1];
    if (!last) {
      return [];
    }
    const caller = modulePath.slice(0, -1);
    const call = member(
      objectMember(this.configurationOf(caller), 'module_calls'),
      last.name,
    );
    return this.resolve(
      member(objectMember(call, 'expressions'), name),
      {
        modulePath: caller,
        key: last.key,
        forEach: member(call, 'for_each_expression'),
      },
      rest,
      depth + 1,
    );
  }

  private ofModule(
    name: string,
    steps: readonly AddressStep[],
    { modulePath }: ReferenceScope,
    depth: number,
  ): ReferenceValue[] {
    const key = keyAt(steps[0]);
    const [output, ...rest] = key === undefined ? steps : steps.slice(1);
    if (!output || !('name' in output)) {
      return [];
    }
    const called = [
      ...modulePath,
      key === undefined ? { name } : { name, key },
    ];
    const declared = member(
      objectMember(this.configurationOf(called), 'outputs'),
      output.name,
    );
    const expression = member(declared, 'expression');
    return isObject(expression)
      ? this.resolve(expression, { modulePath: called }, rest, depth + 1)
      : [];
  }

  private ofEach(
    rest: readonly AddressStep[],
    scope: ReferenceScope,
    depth: number,
  ): ReferenceValue[] {
    const all = this.resolve(
      scope.forEach,
      { modulePath: scope.modulePath },
      rest,
      depth + 1,
    );
    const same = all.filter(({ target }) => target.key === scope.key);
    return same.length > 0 ? same : all;
  }
}
