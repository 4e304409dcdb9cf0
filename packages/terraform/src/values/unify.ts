import { DYNAMIC, STRING, ValueType, sameType } from './valueType';

function isKind(types: readonly ValueType[], ...kinds: ValueType['kind'][]) {
  return types.every(({ kind }) => kinds.includes(kind));
}

/** The types of what the types hold. */
function inner(types: readonly ValueType[]): ValueType[] {
  return types.flatMap((type): readonly ValueType[] => {
    switch (type.kind) {
      case 'list':
      case 'set':
      case 'map':
        return [type.of];
      case 'tuple':
        return type.of;
      case 'object':
        return [...type.attributes.values()];
      default:
        return [];
    }
  });
}

function collectionOf(
  kind: 'list' | 'set' | 'map',
  types: readonly ValueType[],
): ValueType | undefined {
  const of = unify(inner(types));
  return of && { kind, of };
}

function unifiedTuples(types: readonly ValueType[]): ValueType | undefined {
  const members = types.map(type => (type.kind === 'tuple' ? type.of : []));
  const [first] = members;
  if (members.some(({ length }) => length !== first.length)) {
    return collectionOf('list', types);
  }
  const of = first.map((_, index) => unify(members.map(each => each[index])));
  return of.every(type => type !== undefined)
    ? { kind: 'tuple', of }
    : undefined;
}

function unifiedObjects(types: readonly ValueType[]): ValueType | undefined {
  const all = types.map(type =>
    type.kind === 'object' ? type.attributes : new Map<string, ValueType>(),
  );
  const [first] = all;
  const isSame = all.every(
    attributes =>
      attributes.size === first.size &&
      [...attributes.keys()].every(name => first.has(name)),
  );
  if (!isSame) {
    return collectionOf('map', types);
  }
  const unified = new Map<string, ValueType>();
  for (const name of first.keys()) {
    const type = unify(all.flatMap(attributes => attributes.get(name) ?? []));
    if (!type) {
      return undefined;
    }
    unified.set(name, type);
  }
  return { kind: 'object', attributes: unified };
}

/**
 * The type that values of all the types can be converted to, as Terraform chooses it; undefined where there is none.
 * What is not known is taken for whatever fits.
 *
 * @see https://github.com/zclconf/go-cty/blob/main/docs/convert.md
 */
export function unify(types: readonly ValueType[]): ValueType | undefined {
  const known = types.filter(({ kind }) => kind !== 'dynamic');
  if (known.length === 0) {
    return DYNAMIC;
  }
  const [first] = known;
  if (known.every(type => type === first || sameType(type, first))) {
    return first;
  }
  if (isKind(known, 'string', 'number', 'bool')) {
    return known.includes(STRING) || known.some(({ kind }) => kind === 'string')
      ? STRING
      : undefined;
  }
  if (isKind(known, 'tuple')) {
    return unifiedTuples(known);
  }
  if (isKind(known, 'object')) {
    return unifiedObjects(known);
  }
  if (isKind(known, 'map', 'object')) {
    // A map has one type of members, so it may be what becomes an object.
    return (
      collectionOf('map', known) ??
      unifiedObjects(known.filter(({ kind }) => kind === 'object'))
    );
  }
  if (isKind(known, 'set', 'tuple')) {
    return collectionOf('set', known);
  }
  return isKind(known, 'list', 'tuple', 'set')
    ? collectionOf('list', known)
    : undefined;
}
