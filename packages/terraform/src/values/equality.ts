import { ConfigValue, ReferenceValue } from './configValue';

/** Attributes that are neither null nor empty once the resource is there. */
const NEVER_NULL = new Set([
  'address',
  'email',
  'id',
  'ip_address',
  'member',
  'name',
  'number',
  'project_id',
  'self_link',
  'unique_id',
  'uri',
]);

/** Whether a reference leads to something that cannot be null. */
export function isNeverNull({ attribute, target }: ReferenceValue): boolean {
  const [only] = attribute;
  return (
    target.mode !== 'module' &&
    (attribute.length === 0 ||
      (attribute.length === 1 &&
        typeof only === 'string' &&
        NEVER_NULL.has(only)))
  );
}

function sameReference(a: ReferenceValue, b: ReferenceValue): boolean {
  return (
    a.address === b.address &&
    a.target.reading === b.target.reading &&
    a.instance === 'known' &&
    b.instance === 'known' &&
    a.attribute.length === b.attribute.length &&
    a.attribute.every((step, index) => step === b.attribute[index])
  );
}

function all(results: Iterable<boolean | undefined>): boolean | undefined {
  let unknown = false;
  for (const result of results) {
    if (result === false) {
      return false;
    }
    unknown ||= result === undefined;
  }
  return unknown ? undefined : true;
}

/** Whether a text can be what the template becomes, by the known text at its start and end. */
function fits(
  text: string,
  parts: readonly (string | object)[],
): false | undefined {
  const first = parts[0];
  const last = parts[parts.length - 1];
  const start = typeof first === 'string' ? first : '';
  const end = typeof last === 'string' ? last : '';
  return text.length < start.length + end.length ||
    !text.startsWith(start) ||
    !text.endsWith(end)
    ? false
    : undefined;
}

function isNothing(value: ConfigValue): boolean {
  return (
    value.kind === 'null' || (value.kind === 'string' && value.value === '')
  );
}

/**
 * Whether two values are equal: undefined where that cannot be told.
 *
 * @public
 */
export function areEqual(a: ConfigValue, b: ConfigValue): boolean | undefined {
  if (a.kind === 'unknown' || b.kind === 'unknown') {
    return undefined;
  }
  if (a.kind === 'reference' || b.kind === 'reference') {
    if (a.kind === 'reference' && b.kind === 'reference') {
      return sameReference(a, b) ? true : undefined;
    }
    const [reference, other] = a.kind === 'reference' ? [a, b] : [b, a];
    return reference.kind === 'reference' &&
      isNothing(other) &&
      isNeverNull(reference)
      ? false
      : undefined;
  }
  if (a.kind === 'template' || b.kind === 'template') {
    const [template, other] = a.kind === 'template' ? [a, b] : [b, a];
    if (template.kind !== 'template' || other.kind === 'template') {
      return undefined;
    }
    return other.kind === 'string' ? fits(other.value, template.parts) : false;
  }
  if (a.kind === 'list' && b.kind === 'list') {
    const { items } = b;
    return a.items.length === items.length
      ? all(a.items.map((item, index) => areEqual(item, items[index])))
      : false;
  }
  if (a.kind === 'object' && b.kind === 'object') {
    const { entries } = b;
    return a.entries.size === entries.size
      ? all(
          [...a.entries].map(([key, value]) => {
            const other = entries.get(key);
            return other ? areEqual(value, other) : false;
          }),
        )
      : false;
  }
  return (
    a.kind === b.kind &&
    (a.kind === 'null' || ('value' in a && 'value' in b && a.value === b.value))
  );
}

/** Whether two values are one and the same, whatever they turn out to be. */
export function areSame(a: ConfigValue, b: ConfigValue): boolean {
  return a === b || areEqual(a, b) === true;
}
