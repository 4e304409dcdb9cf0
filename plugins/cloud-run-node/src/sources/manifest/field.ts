import { Evidence } from 'backstage-plugin-cloud-run-common';
import { Origin } from 'backstage-cloud-run-terraform';

/** A value of a document, and where it is written. Its parts are looked up only when they are asked for. */
export type Field =
  | { kind: 'missing' }
  | { kind: 'text'; text: string; origin: Origin }
  | { kind: 'list'; items: () => readonly Field[]; origin: Origin }
  | {
      kind: 'object';
      get: (key: string) => Field;
      keys: () => readonly string[];
      origin: Origin;
    };

export const MISSING: Field = { kind: 'missing' };

/** The field at a path of keys below another. */
export function child(field: Field, ...path: string[]): Field {
  return path.reduce<Field>(
    (parent, key) => (parent.kind === 'object' ? parent.get(key) : MISSING),
    field,
  );
}

/** The text of a scalar; undefined for everything else. */
export function textOf(field: Field): string | undefined {
  return field.kind === 'text' ? field.text : undefined;
}

/** The items of a list; none for everything else. */
export function itemsOf(field: Field): readonly Field[] {
  return field.kind === 'list' ? field.items() : [];
}

/** The place of a value that is there. */
export function evidenceOf(field: Field): Evidence[] {
  return field.kind === 'missing' ? [] : [{ kind: 'file', ...field.origin }];
}
