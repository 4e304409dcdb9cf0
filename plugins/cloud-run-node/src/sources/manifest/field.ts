import { Origin } from 'backstage-cloud-run-terraform';

/** A value of a document, and where it is written. Its parts are looked up only when they are asked for. */
export type Field =
  | { kind: 'missing' }
  | { kind: 'text'; text: string; origin: Origin }
  /** A value that a tool fills in before the document is used, by the name that the tool gives it. */
  | { kind: 'filled-in'; by: string; origin: Origin }
  | { kind: 'list'; items: () => readonly Field[]; origin: Origin }
  | {
      kind: 'object';
      get: (key: string) => Field;
      keys: () => readonly string[];
      origin: Origin;
    };

export const MISSING: Field = { kind: 'missing' };

/** What a tool fills in before the document is used. */
const PLACEHOLDER = /\$\{|\$\(|\{\{|<%|^%.+%$|^\$[A-Z_]+$|^__.+__$/;

/** The field of a scalar as it is written. */
export function scalarField(text: string, origin: Origin): Field {
  return PLACEHOLDER.test(text)
    ? { kind: 'filled-in', by: text, origin }
    : { kind: 'text', text, origin };
}

/** The field at a path of keys below another. */
export function child(field: Field, ...path: string[]): Field {
  return path.reduce<Field>(
    (parent, key) => (parent.kind === 'object' ? parent.get(key) : MISSING),
    field,
  );
}

/** The text of a scalar that no tool fills in; undefined for everything else. */
export function textOf(field: Field): string | undefined {
  return field.kind === 'text' ? field.text : undefined;
}

/** The items of a list; none for everything else. */
export function itemsOf(field: Field): readonly Field[] {
  return field.kind === 'list' ? field.items() : [];
}
