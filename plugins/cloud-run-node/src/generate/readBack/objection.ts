/**
 * What stands against creating a repository, in a sentence or more.
 *
 * - `unreadable`: something that cannot be read, so that nobody can say what it declares
 * - `contradiction`: what is declared is not what was chosen
 * - `finding`: what is declared is outside the policy, or too grave
 * - `not-judged`: a bound or a grave rule, and the value that it is about cannot be told
 *
 * @public
 */
export interface Objection {
  kind: 'unreadable' | 'contradiction' | 'finding' | 'not-judged';
  message: string;
  /** The line that says it, where one does. */
  at?: { path: string; line: number };
  /** The environments it was found in; empty where it has nothing to do with one. */
  environments: string[];
}

function keyOf({ kind, message, at }: Objection): string {
  return JSON.stringify([kind, message, at?.path, at?.line]);
}

/** Each objection once, with all the environments it was found in. */
export function eachOnce(objections: readonly Objection[]): Objection[] {
  const byKey = new Map<string, Objection>();
  for (const objection of objections) {
    const known = byKey.get(keyOf(objection));
    const environments = new Set([
      ...(known?.environments ?? []),
      ...objection.environments,
    ]);
    byKey.set(keyOf(objection), {
      ...objection,
      environments: [...environments],
    });
  }
  return [...byKey.values()];
}

/** An objection in one line: where, in which environments, and what. */
export function objectionText({
  message,
  at,
  environments,
}: Objection): string {
  const place = at ? `${at.path}:${at.line}: ` : '';
  const where =
    environments.length > 0 ? ` (in ${environments.join(', ')})` : '';
  return `${place}${message}${where}`;
}
