import { ConfigValue, ListValue, NumberValue } from '../../values';
import {
  exactOf,
  listValue,
  numberValue,
  objectValue,
  stringValue,
} from '../../values/build';
import { convertTo } from '../../values/conversion';
import {
  certainItems,
  isOpaque,
  listHolding,
  notTaken,
  toNumber,
  unknownBecause,
} from '../../values/convert';
import { areEqual, isNeverNull } from '../../values/equality';
import { byIdentity } from '../../values/set';
import { compareText, inOrder } from '../../values/textOrder';
import { unify } from '../../values/unify';
import { typeOf } from '../../values/typeOf';
import { NUMBER, STRING, STRINGS } from '../../values/valueType';
import { arithmetic } from '../arithmetic';
import { Call, FunctionTable, opaqueItem, refused, taking } from './call';

const MAX_RANGE = 1024;

/** Whether it cannot be said if an item is empty. */
function mayBeEmpty(item: ConfigValue): boolean {
  return (
    item.kind === 'unknown' || (item.kind === 'reference' && !isNeverNull(item))
  );
}

function compact(list: ListValue, { origin }: Call): ConfigValue {
  const unsure = list.items.find(mayBeEmpty);
  return unsure
    ? unknownBecause(unsure, origin)
    : listValue(
        list.items.filter(
          item =>
            item.kind !== 'null' &&
            !(item.kind === 'string' && item.value === ''),
        ),
        origin,
        { kind: 'list', of: STRING },
      );
}

/** The items of all lists inside a list, in order; a list that is not known may hold more than it does for certain. */
function flatten(call: Call): ConfigValue {
  const { args, name, origin } = call;
  const [list] = args;
  if (list?.kind !== 'list' && list?.kind !== 'unknown') {
    return list ? notTaken(list, `${name}()`, origin) : refused(call);
  }
  const items: ConfigValue[] = [];
  const unknown: ConfigValue[] = [];
  const collect = (value: ConfigValue) => {
    if (value.kind === 'unknown') {
      unknown.push(value);
    }
    if (value.kind === 'unknown' || value.kind === 'list') {
      certainItems(value).forEach(collect);
    } else {
      items.push(value);
    }
  };
  collect(list);
  const [first, ...others] = unknown;
  return first
    ? listHolding(items, [first, ...others], origin)
    : listValue(items, origin);
}

function numbersOf(args: readonly ConfigValue[]): readonly NumberValue[] {
  return args.flatMap(arg => {
    const number = toNumber(arg);
    return number.kind === 'number' ? [number] : [];
  });
}

function range(call: Call): ConfigValue {
  const { args, origin } = call;
  const opaque = args.find(isOpaque);
  if (opaque) {
    return unknownBecause(opaque, origin);
  }
  const numbers = numbersOf(args);
  if (numbers.length !== args.length || numbers.length < 1) {
    return refused(call);
  }
  const zero = numberValue(0, origin);
  const [start, end] = numbers.length === 1 ? [zero, numbers[0]] : numbers;
  if (start.kind !== 'number' || numbers.length > 3) {
    return refused(call);
  }
  const direction = exactOf(end).compare(exactOf(start)) < 0 ? -1 : 1;
  const step = numbers[2] ?? numberValue(direction, origin);
  const sign = step.kind === 'number' ? exactOf(step).sign() : 0;
  const distance = exactOf(end).compare(exactOf(start));
  if ((sign === 0 && distance !== 0) || distance * sign < 0) {
    return refused(call);
  }
  const items: ConfigValue[] = [];
  let next: ConfigValue = start;
  while (
    next.kind === 'number' &&
    exactOf(end).compare(exactOf(next)) * sign > 0
  ) {
    if (items.length >= MAX_RANGE || step.kind !== 'number') {
      return refused(call);
    }
    items.push(next);
    next = arithmetic('+', next, step, origin);
  }
  return listValue(items, origin, { kind: 'list', of: NUMBER });
}

function matchkeys(
  values: ListValue,
  keys: ListValue,
  wanted: ListValue,
  call: Call,
): ConfigValue {
  const { origin } = call;
  const type = unify([typeOf(keys), typeOf(wanted)]);
  if (!type || values.items.length !== keys.items.length) {
    return refused(call);
  }
  const searched = convertTo(keys, type);
  const found = convertTo(wanted, type);
  if (searched.kind !== 'list' || found.kind !== 'list') {
    return refused(call);
  }
  const opaque = opaqueItem(searched) ?? opaqueItem(found);
  if (opaque) {
    return unknownBecause(opaque, origin);
  }
  return listValue(
    values.items.filter((_, index) =>
      found.items.some(item => areEqual(searched.items[index], item)),
    ),
    origin,
    values.type,
  );
}

function transpose(call: Call): ConfigValue {
  const { args, name, origin } = call;
  const map = convertTo(args[0], { kind: 'map', of: STRINGS });
  if (map.kind !== 'object') {
    return notTaken(map, `${name}()`, origin);
  }
  const keysOf = new Map<string, string[]>();
  for (const [key, list] of inOrder(map.entries)) {
    if (list.kind !== 'list') {
      return notTaken(list, `${name}()`, origin);
    }
    for (const item of list.items) {
      if (item.kind !== 'string') {
        return notTaken(item, `${name}()`, origin);
      }
      keysOf.set(item.value, [...(keysOf.get(item.value) ?? []), key]);
    }
  }
  return objectValue(
    new Map(
      [...keysOf].map(([item, keys]) => [
        item,
        listValue(
          keys.map(key => stringValue(key, origin)),
          origin,
          { kind: 'list', of: STRING },
        ),
      ]),
    ),
    origin,
    { kind: 'map', of: STRINGS },
  );
}

const distinct = taking(['list'], ([list], { origin }) =>
  listValue([...byIdentity(list.items).values()], origin, list.type),
);

/** Functions that make lists of lists. */
export const LIST_FUNCTIONS: FunctionTable = {
  compact: taking(['texts'], ([list], call) => compact(list, call)),
  distinct: call => {
    const [list] = call.args;
    return list && isOpaque(list) ? list : distinct(call);
  },
  flatten,
  matchkeys: taking(['list', 'list', 'list'], (lists, call) =>
    matchkeys(...lists, call),
  ),
  range,
  sort: taking(['texts'], ([list], { name, origin }) => {
    const other = list.items.find(item => item.kind !== 'string');
    if (other) {
      return notTaken(other, `${name}()`, origin);
    }
    const texts = list.items.flatMap(item =>
      item.kind === 'string' ? [item] : [],
    );
    return listValue(
      texts.sort((a, b) => compareText(a.value, b.value)),
      origin,
      { kind: 'list', of: STRING },
    );
  }),
  transpose: call => (call.args.length === 1 ? transpose(call) : refused(call)),
};
