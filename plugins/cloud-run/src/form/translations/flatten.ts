interface Texts {
  readonly [key: string]: string | Texts;
}

/** The keys of nested texts as a translation knows them: joined by dots. */
type FlatKey<T> = {
  [K in keyof T & string]: T[K] extends string ? K : `${K}.${FlatKey<T[K]>}`;
}[keyof T & string];

function entriesOf(texts: Texts, prefix: string): [string, string][] {
  return Object.entries(texts).flatMap(([key, text]): [string, string][] =>
    typeof text === 'string'
      ? [[`${prefix}${key}`, text]]
      : entriesOf(text, `${prefix}${key}.`),
  );
}

/** Nested texts by keys joined with dots, the form in which a language is given to a translation. */
export function flatten<T extends Texts>(texts: T): Record<FlatKey<T>, string> {
  return Object.fromEntries(entriesOf(texts, '')) as Record<FlatKey<T>, string>;
}
