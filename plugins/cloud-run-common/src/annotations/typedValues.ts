import { Fact } from '../facts';
import { Switch } from '../posture';
import { listItems } from './declarations';

/** The annotations of an entity. */
export type Annotations = Record<string, string | undefined>;

/** A switch written as enabled or disabled, true or false. */
export function asSwitch(fact: Fact<string>): Fact<Switch> {
  if (fact.state === 'unknown') {
    return fact;
  }
  const on = fact.value === 'enabled' || fact.value === 'true';
  return { ...fact, value: on ? 'enabled' : 'disabled' };
}

/** A flag that says `disabled: true`, as the switch that is then off. */
export function asDisabledFlag(fact: Fact<string>): Fact<Switch> {
  return fact.state === 'unknown'
    ? fact
    : { ...fact, value: fact.value === 'true' ? 'disabled' : 'enabled' };
}

/** A comma separated list. */
export function asList(fact: Fact<string>): Fact<string[]> {
  return fact.state === 'unknown'
    ? fact
    : { ...fact, value: listItems(fact.value) };
}

/** A whole number. */
export function asNumber(fact: Fact<string>): Fact<number> {
  return fact.state === 'unknown'
    ? fact
    : { ...fact, value: Number(fact.value) };
}

/** A value whose words the declaration has already checked. */
export function asWord<T extends string>(fact: Fact<string>): Fact<T> {
  return fact as Fact<T>;
}
