import {
  Evidence,
  Fact,
  known,
  unknown,
} from 'backstage-plugin-cloud-run-common';
import {
  ConfigAttribute,
  ConfigValue,
  toBool,
  toNumber,
} from 'backstage-cloud-run-terraform';
import { evidenceOf } from '../evidence';
import { Section, attributeOf } from './section';

/** What is written under a name. */
export type Reading<T> =
  | { state: 'absent' }
  | { state: 'unclear' }
  | { state: 'malformed'; value: string; allowed: string[] }
  | {
      state: 'written';
      value: T;
      evidence: Evidence[];
      /** The provider filled it in. */
      computed?: true;
    };

/** Reads an attribute with the value as `read` has it; undefined from `read` means that it cannot be told. */
export function readAs<T>(
  section: Section,
  name: string,
  read: (value: ConfigValue) => T | undefined,
): Reading<T> {
  if (section.state !== 'there') {
    return { state: section.state };
  }
  const attribute = attributeOf(section, name);
  if (!attribute) {
    return { state: section.body.incomplete ? 'unclear' : 'absent' };
  }
  const value = read(attribute.value);
  return value === undefined
    ? { state: 'unclear' }
    : {
        state: 'written',
        value,
        evidence: attributeEvidence(section, attribute),
        ...(attribute.computed ? { computed: true } : {}),
      };
}

/** The lines that say an attribute. */
export function attributeEvidence(
  { graph, resource }: Section,
  { origin, value }: ConfigAttribute,
): Evidence[] {
  return evidenceOf(graph, resource, origin, value.origin);
}

/** The lines that say a section. */
export function sectionEvidence({
  graph,
  resource,
  origin,
}: Section): Evidence[] {
  return evidenceOf(graph, resource, origin);
}

/** Reads a text; an empty one counts as absent, as the provider has it. */
export function readText(section: Section, name: string): Reading<string> {
  const reading = readAs(section, name, value => section.graph.texts.of(value));
  return reading.state === 'written' && reading.value === ''
    ? { state: 'absent' }
    : reading;
}

/** Reads a boolean. */
export function readBool(section: Section, name: string): Reading<boolean> {
  return readAs(section, name, value => {
    const converted = toBool(value);
    return converted.kind === 'bool' ? converted.value : undefined;
  });
}

/** Reads a number. */
export function readNumber(section: Section, name: string): Reading<number> {
  return readAs(section, name, value => {
    const converted = toNumber(value);
    return converted.kind === 'number' ? converted.value : undefined;
  });
}

/** Reads a list of texts. */
export function readTexts(section: Section, name: string): Reading<string[]> {
  return readAs(section, name, value => {
    if (value.kind !== 'list') {
      return undefined;
    }
    const texts = value.items.map(item => section.graph.texts.of(item));
    return texts.every((text): text is string => text !== undefined)
      ? texts
      : undefined;
  });
}

/** Reads one of the words that the API has, as the model names it. */
export function readWord<T extends string>(
  section: Section,
  name: string,
  words: Readonly<Record<string, T>>,
): Reading<T> {
  return asWord(readText(section, name), words);
}

/** A text as one of the words that the API has. */
export function asWord<T extends string>(
  reading: Reading<string>,
  words: Readonly<Record<string, T>>,
): Reading<T> {
  if (reading.state !== 'written') {
    return reading;
  }
  const { value } = reading;
  return Object.hasOwn(words, value)
    ? { ...reading, value: words[value] }
    : { state: 'malformed', value, allowed: Object.keys(words) };
}

/** What is read as a fact of the model; `absent` is what holds where nothing is written. */
export function factOf<T, A = never>(
  reading: Reading<T>,
  what: string,
  absent: Fact<A>,
): Fact<T | A> {
  switch (reading.state) {
    case 'absent':
      return absent;
    case 'unclear':
      return unresolved(what);
    case 'malformed':
      return unknown({
        code: 'malformed',
        what,
        value: reading.value,
        allowed: reading.allowed,
      });
    case 'written':
      return known(reading.value, ...reading.evidence);
    default:
      return reading satisfies never;
  }
}

/** The reading with its value changed. */
export function mapReading<T, U>(
  reading: Reading<T>,
  change: (value: T) => U,
): Reading<U> {
  return reading.state === 'written'
    ? { ...reading, value: change(reading.value) }
    : reading;
}

/** What depends on something that is only known later. */
export function unresolved(what: string): Fact<never> {
  return unknown({ code: 'unresolved', what });
}
