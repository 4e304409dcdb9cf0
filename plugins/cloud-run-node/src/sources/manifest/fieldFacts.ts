import {
  Evidence,
  Fact,
  Switch,
  UnknownReason,
  known,
  unknown,
} from 'backstage-plugin-cloud-run-common';
import { Field, evidenceOf } from './field';

/** What a tool fills in before the manifest is used. */
const PLACEHOLDER = /\$\{|\$\(|\{\{|<%|^%.+%$|^\$[A-Z_]+$|^__.+__$/;

/** The value of a setting that nobody wrote, with the page that says what Google Cloud then does. */
export function byDefault<T>(value: T, documentation: string): Fact<T> {
  return known(value, { kind: 'default', documentation });
}

/** A value that this kind of file cannot hold. */
export function decidedElsewhere(what: string): Fact<never> {
  return unknown({ code: 'elsewhere', what });
}

/** Why a text that is none of the allowed ones is no value. */
export function reasonOf(
  what: string,
  value: string,
  allowed: string[],
): UnknownReason {
  return PLACEHOLDER.test(value)
    ? { code: 'unresolved', what }
    : { code: 'malformed', what, value, allowed };
}

/** What is read of a field. */
export interface FieldReading<T> {
  /** Its name, for the reason why it is unknown. */
  what: string;
  /** What it is where it is not written. */
  absent: Fact<T>;
}

/** A field whose text `parse` understands. */
export function parsedFact<T>(
  field: Field,
  {
    what,
    absent,
    allowed,
    parse,
  }: FieldReading<T> & {
    allowed: string[];
    parse: (text: string) => T | undefined;
  },
): Fact<T> {
  if (field.kind === 'missing') {
    return absent;
  }
  const text = field.kind === 'text' ? field.text.trim() : '';
  const value = field.kind === 'text' ? parse(text) : undefined;
  return value === undefined
    ? unknown(reasonOf(what, text, allowed))
    : known(value, ...evidenceOf(field));
}

/** A field that holds one of a few words, each with what it means. */
export function wordFact<T>(
  field: Field,
  { words, ...reading }: FieldReading<T> & { words: ReadonlyMap<string, T> },
): Fact<T> {
  return parsedFact(field, {
    ...reading,
    allowed: [...words.keys()],
    parse: text => words.get(text),
  });
}

function flagFact(
  field: Field,
  reading: FieldReading<Switch>,
  meaning: Record<'true' | 'false', Switch>,
): Fact<Switch> {
  return parsedFact(field, {
    ...reading,
    allowed: ['true', 'false'],
    parse: text => {
      const word = text.toLowerCase();
      return word === 'true' || word === 'false' ? meaning[word] : undefined;
    },
  });
}

/** A flag that switches something on. */
export function enabledFlag(field: Field, reading: FieldReading<Switch>) {
  return flagFact(field, reading, { true: 'enabled', false: 'disabled' });
}

/** A flag that switches something off. */
export function disabledFlag(field: Field, reading: FieldReading<Switch>) {
  return flagFact(field, reading, { true: 'disabled', false: 'enabled' });
}

/** A field that holds a whole number. */
export function countFact(field: Field, reading: FieldReading<number>) {
  return parsedFact(field, {
    ...reading,
    allowed: ['A whole number'],
    parse: text => (/^\d{1,9}$/.test(text) ? Number(text) : undefined),
  });
}

/** A field that holds a name, such as that of a network or of a service account. */
export function nameFact(field: Field, reading: FieldReading<string>) {
  return parsedFact(field, {
    ...reading,
    allowed: ['A name'],
    parse: text => (text === '' || PLACEHOLDER.test(text) ? undefined : text),
  });
}

/** The text of a field that a tool does not fill in later. */
export function fixedText(field: Field): string | undefined {
  return field.kind === 'text' && !PLACEHOLDER.test(field.text)
    ? field.text.trim() || undefined
    : undefined;
}

/** The same evidence for another value. */
export function seenAt<T>(value: T, field: Field, other: Evidence): Fact<T> {
  const evidence = evidenceOf(field);
  return known(value, ...(evidence.length > 0 ? evidence : [other]));
}
