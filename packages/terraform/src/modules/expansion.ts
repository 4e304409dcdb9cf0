import { Repeated, Repetition } from '../evaluate';
import { ConfigValue, Origin, Target, formatAddress } from '../values';
import { listValue, objectValue, referenceValue } from '../values/build';

/** The instances of something by `count` and `for_each`, and the value that a reference to all of it has. */
export interface Expansion<T> {
  instances: readonly T[];
  instanceCount: 'known' | 'unknown';
  value: ConfigValue;
}

/** Makes the instances of a repetition. */
export function expand<T>(
  { by, number, instances }: Repetition,
  target: Target,
  origin: Origin,
  create: (target: Target, address: string, repeated: Repeated) => T,
): Expansion<T> {
  const created: T[] = [];
  const references: [string, ConfigValue][] = [];
  for (const repeated of instances) {
    const { key } = repeated;
    const instance: Target = key === undefined ? target : { ...target, key };
    created.push(create(instance, formatAddress(instance), repeated));
    references.push([
      String(key),
      referenceValue(instance, [], origin, repeated.number),
    ]);
  }
  const values = references.map(([, value]) => value);
  let value: ConfigValue;
  if (number === 'unknown' || by === 'nothing') {
    // The last one stands for all, or is the only one.
    value = values[values.length - 1];
  } else if (by === 'count') {
    value = listValue(values, origin);
  } else {
    value = objectValue(new Map(references), origin);
  }
  return { instances: created, instanceCount: number, value };
}
