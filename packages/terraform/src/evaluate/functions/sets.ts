import { ConfigValue, ListValue } from '../../values';
import { MAX_VALUE_SIZE, listValue, unknownValue } from '../../values/build';
import { isOpaque, unknownBecause } from '../../values/convert';
import { byIdentity, setOf } from '../../values/set';
import { Call, ConfigFunction, FunctionTable } from './call';
import { concat } from './collections';

/** A function of any number of sets that are known. */
function ofSets(
  compute: (sets: readonly ListValue[], call: Call) => ConfigValue,
): ConfigFunction {
  return call => {
    const { args, name, origin } = call;
    const other = args.find(({ kind }) => kind !== 'list');
    if (other) {
      return isOpaque(other)
        ? unknownBecause(other, origin)
        : unknownValue(`${name}()`, origin);
    }
    const sets = args.flatMap(arg => (arg.kind === 'list' ? [arg] : []));
    return compute(sets, call);
  };
}

/** Keeps the values of the first set by whether the others have them. */
function comparing(
  keep: (identity: string, others: readonly Map<string, unknown>[]) => boolean,
): ConfigFunction {
  return ofSets((sets, { name, origin }) => {
    const opaque = sets.flatMap(({ items }) => items).find(isOpaque);
    if (opaque || sets.length === 0) {
      return opaque
        ? unknownBecause(opaque, origin)
        : unknownValue(`${name}()`, origin);
    }
    const [first, ...others] = sets.map(({ items }) => byIdentity(items));
    const kept = [...first].filter(([identity]) => keep(identity, others));
    return setOf(
      kept.map(([, value]) => value),
      origin,
    );
  });
}

/** Functions on sets. */
export const SET_FUNCTIONS: FunctionTable = {
  setintersection: comparing((identity, others) =>
    others.every(other => other.has(identity)),
  ),
  setproduct: ofSets((sets, { name, origin, scope }) => {
    const count = sets.reduce(
      (product, { items }) => product * items.length,
      1,
    );
    if (
      count * sets.length > MAX_VALUE_SIZE ||
      !scope.environment.budget.spend(count)
    ) {
      return unknownValue(`${name}()`, origin);
    }
    const rows = sets.reduce<ConfigValue[][]>(
      (product, { items }) =>
        product.flatMap(row => items.map(item => [...row, item])),
      [[]],
    );
    return listValue(
      rows.map(row => listValue(row, origin)),
      origin,
    );
  }),
  setsubtract: comparing(
    (identity, others) => !others.some(other => other.has(identity)),
  ),
  setunion: call => {
    const joined = concat(call);
    return joined.kind === 'list' ? setOf(joined.items, call.origin) : joined;
  },
};
