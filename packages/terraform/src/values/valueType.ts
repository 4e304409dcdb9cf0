/**
 * A type of the Terraform language; `dynamic` where it is not known, as that of null is not.
 *
 * @public
 */
export type ValueType =
  | { kind: 'dynamic' | 'string' | 'number' | 'bool' }
  | SequenceType
  | MapType
  | { kind: 'tuple'; of: readonly ValueType[] }
  | {
      kind: 'object';
      attributes: ReadonlyMap<string, ValueType>;
      /** The attributes that a value may be without. */
      optional?: ReadonlySet<string>;
    };

/**
 * The type of a list or a set.
 *
 * @public
 */
export interface SequenceType {
  kind: 'list' | 'set';
  of: ValueType;
}

/**
 * The type of a map.
 *
 * @public
 */
export interface MapType {
  kind: 'map';
  of: ValueType;
}

export const DYNAMIC: ValueType = { kind: 'dynamic' };
export const STRING: ValueType = { kind: 'string' };
export const NUMBER: ValueType = { kind: 'number' };
export const BOOL: ValueType = { kind: 'bool' };
export const STRINGS: ValueType = { kind: 'list', of: STRING };

/** Whether two types are the same: undefined where a part of one is not known. */
export function sameType(a: ValueType, b: ValueType): boolean | undefined {
  if (a.kind === 'dynamic' || b.kind === 'dynamic') {
    return a.kind === b.kind ? true : undefined;
  }
  switch (a.kind) {
    case 'list':
    case 'set':
    case 'map':
      return a.kind === b.kind ? sameType(a.of, b.of) : false;
    case 'tuple':
      return b.kind === 'tuple' && a.of.length === b.of.length
        ? allOf(a.of.map((type, index) => sameType(type, b.of[index])))
        : false;
    case 'object': {
      if (b.kind !== 'object' || a.attributes.size !== b.attributes.size) {
        return false;
      }
      const { attributes } = b;
      return allOf(
        [...a.attributes].map(([name, type]) => {
          const other = attributes.get(name);
          return other ? sameType(type, other) : false;
        }),
      );
    }
    default:
      return a.kind === b.kind;
  }
}

/** Whether all are true: undefined where one is not known and none is false. */
export function allOf(
  results: Iterable<boolean | undefined>,
): boolean | undefined {
  let isUnknown = false;
  for (const result of results) {
    if (result === false) {
      return false;
    }
    isUnknown ||= result === undefined;
  }
  return isUnknown ? undefined : true;
}
