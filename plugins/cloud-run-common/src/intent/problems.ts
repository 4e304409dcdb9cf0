import { ZodError, ZodTypeAny, z } from 'zod/v3';

/**
 * One thing wrong with what a person entered.
 *
 * `code` is either one of the codes of `messages` or, for what only a hand-written input can get wrong,
 * a code of zod's such as `invalid_type`; `detail` is zod's own English sentence.
 *
 * @public
 */
export interface Problem {
  /** Dotted path of the field, such as `network.auth.accessors.0`. Empty for the whole. */
  field: string;
  code: string;
  detail: string;
}

/**
 * The outcome of checking an input: the value with its defaults, or every problem found.
 *
 * @public
 */
export type Checked<T> =
  | { ok: true; value: T }
  | { ok: false; problems: Problem[] };

/**
 * The problems of a failed parse, in the order of the fields, each told once.
 *
 * @public
 */
export function problemsOf(error: ZodError): Problem[] {
  const problems = new Map<string, Problem>();
  for (const { path, message, code: zodCode } of error.issues) {
    const field = path.join('.');
    const code = /^[a-z]+(-[a-z]+)*$/.test(message) ? message : zodCode;
    if (!problems.has(`${field} ${code}`)) {
      problems.set(`${field} ${code}`, { field, code, detail: message });
    }
  }
  return Array.from(problems.values());
}

/**
 * Checks an input against a schema.
 *
 * @public
 */
export function checkInput<S extends ZodTypeAny>(
  schema: S,
  input: unknown,
): Checked<z.output<S>> {
  const parsed = schema.safeParse(input);
  return parsed.success
    ? { ok: true, value: parsed.data }
    : { ok: false, problems: problemsOf(parsed.error) };
}
