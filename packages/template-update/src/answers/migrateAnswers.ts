import { z } from 'zod';

/**
 * Answers to a template's questions by their names.
 *
 * @public
 */
export type Answers = { [name: string]: unknown };

const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

const path = z
  .string()
  .min(1)
  .refine(
    text => text.split('.').every(name => name !== '' && !FORBIDDEN.has(name)),
    'a path is names with dots between them',
  );

const step = z.union([
  z.object({ rename: z.object({ from: path, to: path }).strict() }).strict(),
  z
    .object({ default: z.object({ path, value: z.unknown() }).strict() })
    .strict(),
  z.object({ drop: z.object({ path }).strict() }).strict(),
  z
    .object({
      split: z
        .object({
          path,
          separator: z.string().min(1),
          into: z.array(path).min(2),
        })
        .strict(),
    })
    .strict(),
]);

/** A version as numbers with dots between them. */
const version = z.string().regex(/^\d+(\.\d+)*$/, 'a version is like 1.2.0');

const schema = z
  .object({
    migrations: z.array(z.object({ version, steps: z.array(step) }).strict()),
  })
  .strict();

/**
 * One change of answers. A path is names with dots between them.
 *
 * @public
 */
export type MigrationStep =
  | { rename: { from: string; to: string } }
  | { default: { path: string; value?: unknown } }
  | { drop: { path: string } }
  | { split: { path: string; separator: string; into: string[] } };

/**
 * How answers given to versions of a template before this one become answers to it.
 *
 * @public
 */
export interface Migration {
  version: string;
  steps: MigrationStep[];
}

/**
 * Reads the migrations that a template declares.
 *
 * @throws Error that names what is wrong
 * @public
 */
export function parseMigrations(content: unknown): Migration[] {
  const parsed = schema.safeParse(content);
  if (!parsed.success) {
    throw new Error(
      parsed.error.issues
        .map(issue => `${issue.path.join('.') || 'it'}: ${issue.message}`)
        .join('; '),
    );
  }
  return parsed.data.migrations;
}

/**
 * Compares versions number by number: below 0 where the first is older, above 0 where it is newer.
 *
 * @public
 */
export function compareVersions(one: string, other: string): number {
  const [left, right] = [one, other].map(text => text.split('.').map(Number));
  for (let at = 0; at < Math.max(left.length, right.length); at++) {
    const difference = (left[at] ?? 0) - (right[at] ?? 0);
    if (difference !== 0) {
      return difference;
    }
  }
  return 0;
}

function isAnswers(value: unknown): value is Answers {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function valueAt(answers: Answers, names: readonly string[]): unknown {
  return names.reduce<unknown>(
    (value, name) =>
      isAnswers(value) && Object.hasOwn(value, name) ? value[name] : undefined,
    answers,
  );
}

function withValue(
  answers: Answers,
  [name, ...rest]: readonly string[],
  value: unknown,
): Answers {
  if (rest.length > 0) {
    const inner = answers[name];
    return {
      ...answers,
      [name]: withValue(isAnswers(inner) ? inner : {}, rest, value),
    };
  }
  const { [name]: _dropped, ...others } = answers;
  return value === undefined ? others : { ...others, [name]: value };
}

function applyStep(
  answers: Answers,
  change: Migration['steps'][number],
): Answers {
  const at = (text: string) => valueAt(answers, text.split('.'));
  const put = (into: Answers, text: string, value: unknown) =>
    value === undefined && valueAt(into, text.split('.')) === undefined
      ? into
      : withValue(into, text.split('.'), value);
  if ('rename' in change) {
    const { from, to } = change.rename;
    return put(put(answers, from, undefined), to, at(from));
  }
  if ('default' in change) {
    const { path: to, value } = change.default;
    return at(to) === undefined ? put(answers, to, value) : answers;
  }
  if ('drop' in change) {
    return put(answers, change.drop.path, undefined);
  }
  const { path: from, separator, into } = change.split;
  const value = at(from);
  if (typeof value !== 'string') {
    return answers;
  }
  const parts = value.split(separator);
  return into.reduce(
    (changed, to, index) =>
      put(
        changed,
        to,
        // The last one takes what is left.
        index < into.length - 1
          ? parts[index]
          : parts.slice(index).join(separator) || undefined,
      ),
    put(answers, from, undefined),
  );
}

/**
 * Brings answers that were given to an older version of a template to those that the newer one asks for, step by step.
 *
 * @param from - the version they were given to; all migrations are made where it is not known
 * @public
 */
export function migrateAnswers(
  answers: Answers,
  from: string | undefined,
  migrations: readonly Migration[],
): Answers {
  return [...migrations]
    .sort((one, other) => compareVersions(one.version, other.version))
    .filter(
      migration =>
        from === undefined || compareVersions(migration.version, from) > 0,
    )
    .flatMap(({ steps }) => steps)
    .reduce(applyStep, answers);
}
