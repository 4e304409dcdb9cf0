import {
  ConfigAttribute,
  ConfigBlock,
  ConfigBody,
  ConfigValue,
  Origin,
  ReferenceValue,
  listValue,
  objectValue,
  stringValue,
  templateValue,
  unknownValue,
  valueOfData,
} from 'backstage-cloud-run-terraform';
import { JsonObject, isObject, member } from './json';

/** Blocks that no provider fills in: where one is not known, somebody wrote it. */
const NEVER_COMPUTED = new Set([
  'backend',
  'binding',
  'cloud_run',
  'condition',
  'host_rule',
  'http_get',
  'iap',
  'network_interfaces',
  'networks',
  'outlier_detection',
  'path_matcher',
  'private_visibility_config',
  'startup_probe',
  'subnetwork',
  'vpc_access',
]);

/** What a plan says of one body: the values, which of them are not known, and what is written. */
export interface PlannedBody {
  values: unknown;
  unknown: unknown;
  /** Undefined where the configuration does not tell, as inside dynamic blocks. */
  expressions: JsonObject | undefined;
}

/** Reads the bodies of a plan's resources as those of a configuration. */
export class PlanBodies {
  constructor(
    private readonly origin: Origin,
    private readonly referencesOf: (expression: unknown) => ReferenceValue[],
    private readonly valueAt: (reference: ReferenceValue) => unknown,
  ) {}

  /** The body. An argument that nobody wrote and that only the provider knows is left out. */
  body(planned: PlannedBody): ConfigBody {
    const attributes = new Map<string, ConfigAttribute>();
    const blocks = new Map<string, ConfigBlock[]>();
    const names = new Set([
      ...Object.keys(isObject(planned.values) ? planned.values : {}),
      ...Object.keys(isObject(planned.unknown) ? planned.unknown : {}),
    ]);
    for (const name of names) {
      const value = member(planned.values, name);
      const unknown = member(planned.unknown, name);
      const expression = member(planned.expressions, name);
      if (this.isBlocks(value, expression)) {
        blocks.set(name, this.blocks(name, value, unknown, expression));
      } else {
        const attribute = this.attribute(name, planned);
        if (attribute) {
          attributes.set(name, attribute);
        }
      }
    }
    return { attributes, blocks, incomplete: false };
  }

  private isBlocks(
    value: unknown,
    expression: unknown,
  ): value is readonly unknown[] {
    return (
      Array.isArray(value) &&
      (Array.isArray(expression) ||
        (expression === undefined && value.every(isObject)))
    );
  }

  private blocks(
    type: string,
    values: readonly unknown[],
    unknown: unknown,
    expression: unknown,
  ): ConfigBlock[] {
    const written = Array.isArray(expression)
      ? expression.filter(isObject)
      : [];
    const merged =
      written.length > 0
        ? Object.fromEntries(written.flatMap(one => Object.entries(one)))
        : undefined;
    return values.map((value, index) => ({
      type,
      labels: [],
      body: this.body({
        values: value,
        unknown: Array.isArray(unknown) ? unknown[index] : unknown,
        expressions: written.length === values.length ? written[index] : merged,
      }),
      instanceCount: 'known',
      origin: this.origin,
    }));
  }

  private attribute(
    name: string,
    { values, unknown, expressions }: PlannedBody,
  ): ConfigAttribute | undefined {
    const value = member(values, name);
    const isUnknown = member(unknown, name);
    const written = member(expressions, name);
    // Sets of blocks are not in the order in which they are written; what is a constant there is no constant here.
    const expression =
      isUnknown === true && isObject(written) && 'constant_value' in written
        ? undefined
        : written;
    const { origin } = this;
    if (expression === undefined && expressions) {
      if (isUnknown === true) {
        return NEVER_COMPUTED.has(name)
          ? { name, value: unknownValue(name, origin), origin }
          : undefined;
      }
      return value === undefined || value === null
        ? undefined
        : {
            name,
            value: valueOfData(value, origin),
            origin,
            computed: true,
          };
    }
    return {
      name,
      value: this.value(name, value, isUnknown, this.referencesOf(expression)),
      origin,
    };
  }

  private value(
    name: string,
    value: unknown,
    unknown: unknown,
    references: readonly ReferenceValue[],
  ): ConfigValue {
    const { origin } = this;
    if (unknown === true) {
      return this.unknownValue(name, references);
    }
    if (Array.isArray(value) && Array.isArray(unknown)) {
      return listValue(this.items(name, value, unknown, references), origin);
    }
    if (isObject(value) && isObject(unknown)) {
      const keys = new Set([...Object.keys(value), ...Object.keys(unknown)]);
      return objectValue(
        new Map(
          [...keys].map(key => [
            key,
            this.value(
              name,
              member(value, key),
              member(unknown, key),
              references,
            ),
          ]),
        ),
        origin,
      );
    }
    return typeof value === 'string'
      ? this.text(value, references)
      : valueOfData(value ?? null, origin);
  }

  /** The items of a list: where several are not known, what the expression refers to stands for them. */
  private items(
    name: string,
    values: readonly unknown[],
    unknown: readonly unknown[],
    references: readonly ReferenceValue[],
  ): ConfigValue[] {
    const isEach = references.length === values.length;
    const isOpen = (index: number) => unknown[index] === true;
    const closed = values.flatMap((item, index) =>
      isOpen(index) ? [] : [this.value(name, item, unknown[index], references)],
    );
    const open = values.flatMap((_, index) =>
      isOpen(index)
        ? [this.linked(name, isEach ? [references[index]] : references)]
        : [],
    );
    return isEach || open.length <= 1
      ? [...closed, ...open]
      : [...closed, ...references];
  }

  /** A text, and the resource that it is the argument of, where the expression refers to one that has it. */
  private text(
    text: string,
    references: readonly ReferenceValue[],
  ): ConfigValue {
    const value = stringValue(text, this.origin);
    const link = references.find(reference => this.valueAt(reference) === text);
    return value.kind === 'string' && link ? { ...value, link } : value;
  }

  private unknownValue(
    name: string,
    references: readonly ReferenceValue[],
  ): ConfigValue {
    const { origin } = this;
    const [first, ...others] = references;
    if (!first) {
      return unknownValue(name, origin);
    }
    const isOfOne = others.every(
      ({ target }) =>
        target.mode === first.target.mode && target.name === first.target.name,
    );
    // All instances of what is repeated are a list, even where there is one.
    const isRepeated =
      isOfOne && first.target.key !== undefined && first.attribute.length === 0;
    return isRepeated || (isOfOne && others.length > 0)
      ? listValue(references, origin)
      : this.linked(name, references);
  }

  /** A text that is not known but by what it refers to. */
  private linked(
    name: string,
    references: readonly ReferenceValue[],
  ): ConfigValue {
    const { origin } = this;
    const [first, ...others] = references;
    if (!first) {
      return unknownValue(name, origin);
    }
    if (others.length > 0) {
      return templateValue(references, origin);
    }
    const isAccount =
      (name === 'member' || name === 'members') &&
      first.attribute[0] === 'email';
    return isAccount
      ? templateValue([stringValue('serviceAccount:', origin), first], origin)
      : first;
  }
}
