import { ConfigValue, ListValue } from '../../values';
import { MAX_VALUE_SIZE, listValue, unknownValue } from '../../values/build';
import { convertTo } from '../../values/conversion';
import {
  certainItems,
  isOpaque,
  listHolding,
  unknownBecause,
} from '../../values/convert';
import { byIdentity, isSet, memberType, setOf } from '../../values/set';
import { unify } from '../../values/unify';
import { DYNAMIC, ValueType } from '../../values/valueType';
import {
  Call,
  ConfigFunction,
  FunctionTable,
  opaqueItem,
  refused,
} from './call';

/** The arguments as sets of one type, in the order given. */
function setsOf(
  args: readonly ConfigValue[],
): { sets: readonly ListValue[]; of: ValueType } | undefined {
  const own = args.map(arg => convertTo(arg, { kind: 'set', of: DYNAMIC }));
  const of = unify(
    own.flatMap(set => (set.kind === 'list' && set.type ? [set.type.of] : [])),
  );
  const sets = own.flatMap(arg => {
    const set = of ? convertTo(arg, { kind: 'set', of }) : arg;
    return set.kind === 'list' ? [set] : [];
  });
  return of && sets.length === args.length ? { sets, of } : undefined;
}

/** Keeps the values of the first set by whether the others have them. */
function comparing(
  keep: (identity: string, others: readonly Map<string, unknown>[]) => boolean,
): ConfigFunction {
  return call => {
    const { args, origin } = call;
    const other = args.find(isOpaque);
    if (other) {
      return unknownBecause(other, origin);
    }
    const read = setsOf(args);
    if (!read || args.length === 0) {
      return refused(call);
    }
    const opaque = read.sets.map(opaqueItem).find(item => item !== undefined);
    if (opaque) {
      return unknownBecause(opaque, origin);
    }
    const [first, ...others] = read.sets.map(({ items }) => byIdentity(items));
    const kept = [...first].filter(([identity]) => keep(identity, others));
    return setOf(
      kept.map(([, value]) => value),
      origin,
      read.of,
    );
  };
}

function union(call: Call): ConfigValue {
  const { args, origin } = call;
  const [opaque, ...others] = args.filter(isOpaque);
  if (opaque) {
    return listHolding(
      [...byIdentity(args.flatMap(certainItems)).values()],
      [opaque, ...others],
      origin,
    );
  }
  const read = setsOf(args);
  return read && args.length > 0
    ? setOf(
        read.sets.flatMap(({ items }) => items),
        origin,
        read.of,
      )
    : refused(call);
}

function product(call: Call): ConfigValue {
  const { args, name, origin, scope } = call;
  const other = args.find(({ kind }) => kind !== 'list');
  if (other || args.length < 2) {
    return other && isOpaque(other)
      ? unknownBecause(other, origin)
      : refused(call);
  }
  const lists = args
    .map(arg => convertTo(arg, { kind: 'list', of: DYNAMIC }))
    .flatMap(arg => (arg.kind === 'list' ? [arg] : []));
  if (lists.length < args.length) {
    return refused(call);
  }
  const count = lists.reduce((total, { items }) => total * items.length, 1);
  if (
    count * lists.length > MAX_VALUE_SIZE ||
    !scope.environment.budget.spend(count)
  ) {
    return unknownValue(`${name}()`, origin);
  }
  const rows = lists
    .reduce<ConfigValue[][]>(
      (rest, { items }) =>
        rest.flatMap(row => items.map(item => [...row, item])),
      [[]],
    )
    .map(row => listValue(row, origin));
  const of: ValueType = {
    kind: 'tuple',
    of: lists.map(list => list.type?.of ?? memberType(list.items)),
  };
  return args.some(isSet)
    ? setOf(rows, origin, of)
    : listValue(rows, origin, { kind: 'list', of });
}

/** Functions on sets. */
export const SET_FUNCTIONS: FunctionTable = {
  setintersection: comparing((identity, others) =>
    others.every(other => other.has(identity)),
  ),
  setproduct: product,
  setsubtract: call =>
    call.args.length === 2
      ? comparing(
          (identity, others) => !others.some(other => other.has(identity)),
        )(call)
      : refused(call),
  setunion: union,
};
