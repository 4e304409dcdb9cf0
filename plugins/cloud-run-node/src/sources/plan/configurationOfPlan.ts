import { InputError } from '@backstage/errors';
import {
  ConfigBody,
  Configuration,
  DEFAULT_READ_LIMITS,
  Diagnostic,
  Origin,
  ReadLimits,
  ReferenceValue,
  ResolvedOutput,
  ResolvedProvider,
  ResolvedResource,
  Target,
  formatAddress,
  formatModulePath,
  unknownValue,
  valueOfData,
} from 'backstage-cloud-run-terraform';
import {
  JsonObject,
  isObject,
  listMember,
  member,
  objectMember,
  textMember,
} from './json';
import { modulePathOf } from './planAddress';
import { PlanBodies } from './planBody';
import { Instances, PlanReferences } from './planReferences';

/** Modules inside modules, as deep as they are read. */
const MAX_DEPTH = 50;

type ResourceTarget = Extract<Target, { type: string }>;

/** A resource of a plan, with what only the plan knows of it. */
interface PlannedResource {
  target: ResourceTarget;
  values: JsonObject;
  unknown: unknown;
  /** What the configuration says of it. */
  declared: JsonObject;
}

function checked(plan: unknown): JsonObject {
  if (!isObject(plan)) {
    throw new InputError('A plan in JSON is an object');
  }
  const version = textMember(plan, 'format_version');
  if (version === undefined) {
    throw new InputError(
      'This is not what "terraform show -json" writes: it has no format_version',
    );
  }
  if (!/^[01]\./.test(version)) {
    throw new InputError(
      `Plans of format_version ${version} are not known; up to 1.x are`,
    );
  }
  if (!isObject(plan.planned_values)) {
    throw new InputError(
      isObject(plan.values)
        ? 'This is a state; show a plan instead: terraform plan -out=FILE, then terraform show -json FILE'
        : 'The plan has no planned_values',
    );
  }
  return plan;
}

function targetOf(
  data: JsonObject,
  modulePath: ResourceTarget['modulePath'],
): ResourceTarget {
  const type = textMember(data, 'type');
  const name = textMember(data, 'name');
  const mode = textMember(data, 'mode');
  if (
    type === undefined ||
    name === undefined ||
    (mode !== 'managed' && mode !== 'data')
  ) {
    throw new InputError(
      `The plan has a resource without type, name or mode: ${
        textMember(data, 'address') ?? 'it has no address either'
      }`,
    );
  }
  const index = member(data, 'index');
  const key =
    typeof index === 'string' || typeof index === 'number' ? index : undefined;
  return {
    ...{ mode, modulePath, type, name },
    ...(key === undefined ? {} : { key }),
  };
}

/** The resources of a module's values and of the modules inside it. */
function resourcesIn(
  module: unknown,
  depth = 0,
): { target: ResourceTarget; values: JsonObject }[] {
  if (depth > MAX_DEPTH) {
    return [];
  }
  const modulePath = modulePathOf(textMember(module, 'address') ?? '');
  return [
    ...listMember(module, 'resources')
      .filter(isObject)
      .map(data => ({
        target: targetOf(data, modulePath),
        values: objectMember(data, 'values'),
      })),
    ...listMember(module, 'child_modules').flatMap(child =>
      resourcesIn(child, depth + 1),
    ),
  ];
}

/** What the configuration declares, by the path of the module without keys and the address in it. */
function declarations(
  module: unknown,
  path: string,
  into: Map<string, JsonObject>,
  depth = 0,
): Map<string, JsonObject> {
  for (const data of listMember(module, 'resources').filter(isObject)) {
    into.set(`${path} ${textMember(data, 'address')}`, data);
  }
  if (depth < MAX_DEPTH) {
    for (const [name, call] of Object.entries(
      objectMember(module, 'module_calls'),
    )) {
      declarations(member(call, 'module'), `${path}.${name}`, into, depth + 1);
    }
  }
  return into;
}

function declarationKey({ mode, modulePath, type, name }: ResourceTarget) {
  const path = modulePath.map(step => `.${step.name}`).join('');
  return `${path} ${mode === 'data' ? 'data.' : ''}${type}.${name}`;
}

/** Reads one plan. */
class PlanReader {
  private readonly origin: Origin;
  private readonly resources: PlannedResource[];
  private readonly byAddress: ReadonlyMap<string, PlannedResource>;
  private readonly references: PlanReferences;
  private readonly providers = new Map<string, ResolvedProvider | undefined>();

  constructor(
    private readonly plan: JsonObject,
    private readonly path: string,
  ) {
    this.origin = { path, line: 1 };
    const rootModule = objectMember(
      objectMember(plan, 'configuration'),
      'root_module',
    );
    this.resources = this.plannedResources(
      declarations(rootModule, '', new Map()),
    );
    this.byAddress = new Map(
      this.resources.map(resource => [
        formatAddress(resource.target),
        resource,
      ]),
    );
    this.references = new PlanReferences(
      rootModule,
      this.instances(),
      this.origin,
    );
  }

  private plannedResources(
    declared: ReadonlyMap<string, JsonObject>,
  ): PlannedResource[] {
    const unknowns = new Map(
      listMember(this.plan, 'resource_changes').map(change => [
        textMember(change, 'address'),
        member(member(change, 'change'), 'after_unknown'),
      ]),
    );
    const planned = resourcesIn(
      objectMember(objectMember(this.plan, 'planned_values'), 'root_module'),
    );
    const prior = objectMember(
      objectMember(this.plan, 'prior_state'),
      'values',
    );
    const known = new Set(planned.map(({ target }) => formatAddress(target)));
    const read = resourcesIn(objectMember(prior, 'root_module')).filter(
      ({ target }) =>
        target.mode === 'data' && !known.has(formatAddress(target)),
    );
    return [...planned, ...read].map(({ target, values }) => ({
      target,
      values,
      unknown: unknowns.get(formatAddress(target)),
      declared: declared.get(declarationKey(target)) ?? {},
    }));
  }

  private instances(): Map<string, Instances> {
    const instances = new Map<string, ResourceTarget[]>();
    for (const { target } of this.resources) {
      const { mode, modulePath, type, name } = target;
      const key = `${formatModulePath(modulePath)} ${
        mode === 'data' ? 'data.' : ''
      }${type}.${name}`;
      const list = instances.get(key);
      if (list) {
        list.push(target);
      } else {
        instances.set(key, [target]);
      }
    }
    return instances;
  }

  private valueAt({ address, attribute }: ReferenceValue): unknown {
    return attribute.length === 1
      ? member(this.byAddress.get(address)?.values, String(attribute[0]))
      : undefined;
  }

  private body({
    target,
    values,
    unknown,
    declared,
  }: PlannedResource): ConfigBody {
    const scope = {
      modulePath: target.modulePath,
      key: target.key,
      forEach: member(declared, 'for_each_expression'),
    };
    const bodies = new PlanBodies(
      this.origin,
      expression => this.references.of(expression, scope),
      reference => this.valueAt(reference),
    );
    const expressions = objectMember(declared, 'expressions');
    const { attributes, blocks } = bodies.body({
      values,
      unknown,
      expressions,
    });
    return {
      // What a data source found is not what it was asked for.
      attributes:
        target.mode === 'data'
          ? new Map([...attributes].filter(([name]) => name in expressions))
          : attributes,
      blocks,
      incomplete: false,
    };
  }

  private providerOf({ declared }: PlannedResource) {
    const key = textMember(declared, 'provider_config_key');
    if (key === undefined) {
      return undefined;
    }
    if (!this.providers.has(key)) {
      this.providers.set(key, this.provider(key));
    }
    return this.providers.get(key);
  }

  private provider(key: string): ResolvedProvider | undefined {
    const config = member(
      objectMember(objectMember(this.plan, 'configuration'), 'provider_config'),
      key,
    );
    if (!isObject(config)) {
      return undefined;
    }
    const { origin } = this;
    const attributes = Object.entries(objectMember(config, 'expressions'))
      .filter(([, expression]) => isObject(expression))
      .map(
        ([name, expression]) =>
          [
            name,
            { name, value: this.constant(expression, name), origin },
          ] as const,
      );
    return {
      name: textMember(config, 'name') ?? key,
      alias: textMember(config, 'alias'),
      modulePath: modulePathOf(textMember(config, 'module_address') ?? ''),
      body: {
        attributes: new Map(attributes),
        blocks: new Map(),
        incomplete: false,
      },
      origin,
    };
  }

  /** A constant, or the value of the one variable of the root module that an expression is. */
  private constant(expression: unknown, name: string) {
    if (isObject(expression) && 'constant_value' in expression) {
      return valueOfData(expression.constant_value, this.origin);
    }
    const [reference, ...others] = listMember(expression, 'references');
    const variable =
      typeof reference === 'string' && others.length === 0
        ? /^var\.([^.[\]]+)$/.exec(reference)?.[1]
        : undefined;
    const given =
      variable === undefined
        ? undefined
        : member(objectMember(this.plan, 'variables'), variable);
    return isObject(given) && 'value' in given
      ? valueOfData(given.value, this.origin)
      : unknownValue(name, this.origin);
  }

  private resolved(resource: PlannedResource): ResolvedResource {
    const { target } = resource;
    const { mode, type, name, modulePath } = target;
    return {
      ...{ mode, type, name, modulePath, target },
      address: formatAddress(target),
      body: this.body(resource),
      provider: this.providerOf(resource),
      instanceCount: 'known',
      undecided: [],
      // A plan does not say what is replaced together with what.
      replaceTriggeredBy: unknownValue('replace_triggered_by', this.origin),
      // What Terraform leaves alone has the value in a plan that it found in Google Cloud.
      ignoreChanges: [],
      provisioners: undefined,
      origin: this.origin,
    };
  }

  private diagnostics(): Diagnostic[] {
    const { path } = this;
    const at = { severity: 'error', path, line: 1, column: 1 } as const;
    return [
      ...(this.plan.errored === true
        ? [
            {
              ...at,
              summary: 'Failed plan',
              detail:
                'Terraform stopped with an error, so the plan is not whole.',
            },
          ]
        : []),
      ...(this.plan.complete === false
        ? [
            {
              ...at,
              summary: 'Partial plan',
              detail:
                'The plan leaves something out, as with -target. Plan everything to have everything checked.',
            },
          ]
        : []),
    ];
  }

  private outputs(): ResolvedOutput[] {
    const outputs = objectMember(
      objectMember(this.plan, 'planned_values'),
      'outputs',
    );
    return Object.entries(outputs).flatMap(([name, output]) =>
      isObject(output) && 'value' in output
        ? [
            {
              name,
              value: valueOfData(output.value, this.origin),
              origin: this.origin,
            },
          ]
        : [],
    );
  }

  /** So many resources are read at most. */
  read(most: number): Configuration {
    const resources = this.resources
      .slice(0, most)
      .map(resource => this.resolved(resource));
    return {
      resources,
      moduleCalls: [],
      providers: [...this.providers.values()].filter(
        provider => provider !== undefined,
      ),
      outputs: this.outputs(),
      diagnostics: this.diagnostics(),
      limitsReached:
        this.resources.length > most
          ? [{ limit: 'instances', at: this.path }]
          : [],
    };
  }
}

/**
 * The configuration that a plan holds, as `terraform show -json` writes it: the values that Terraform worked out, what
 * is not known before it is applied, and by the references of the configuration what belongs together.
 *
 * @param path - the plan's path, for evidence
 * @param limits - of which `instances` counts: no more resources are read
 * @throws `InputError` where it is no plan
 *
 * @public
 */
export function configurationOfPlan(
  plan: unknown,
  path: string,
  limits: Partial<ReadLimits> = {},
): Configuration {
  return new PlanReader(checked(plan), path).read(
    limits.instances ?? DEFAULT_READ_LIMITS.instances,
  );
}
