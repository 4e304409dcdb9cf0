import { Minimatch } from 'minimatch';
import { parse } from 'yaml';
import { z } from 'zod';
import { Tree } from '../trees/tree';

/**
 * Where a template says which of its files are whose.
 *
 * @public
 */
export const UPDATE_POLICY_PATH = '.cloud-run/update.yaml';

const globs = z.array(z.string().min(1)).default([]);

const schema = z
  .object({ owned: globs, writeOnce: globs, never: globs })
  .strict();

/**
 * Whose a file is. `owned`: the template's, over every edit. `writeOnce`: the team's from the first time it is written.
 * `never`: the team's, and never written. Otherwise both sides have it, and it is merged.
 *
 * @public
 */
export type Ownership = 'owned' | 'writeOnce' | 'never' | 'shared';

/**
 * A template says in a way that cannot be read which files are whose.
 *
 * @public
 */
export class UpdatePolicyError extends Error {
  constructor(reason: string) {
    super(`${UPDATE_POLICY_PATH} of the template cannot be used: ${reason}`);
    this.name = 'UpdatePolicyError';
  }
}

/**
 * Whose each file is, as the template that is updated to says.
 *
 * @throws UpdatePolicyError where it says so in a way that cannot be read
 */
export function ownershipOf(template: Tree): (path: string) => Ownership {
  const entry = template.get(UPDATE_POLICY_PATH);
  if (!entry) {
    return () => 'shared';
  }
  if (entry.kind !== 'file') {
    throw new UpdatePolicyError('it is a symbolic link.');
  }
  let value: unknown;
  try {
    value = parse(entry.content.toString('utf8')) ?? {};
  } catch (error) {
    throw new UpdatePolicyError(
      error instanceof Error ? error.message : String(error),
    );
  }
  const parsed = schema.safeParse(value);
  if (!parsed.success) {
    throw new UpdatePolicyError(
      parsed.error.issues
        .map(({ path, message }) => `${path.join('.') || 'it'}: ${message}`)
        .join('; '),
    );
  }
  const matcher = (patterns: readonly string[]) => {
    const matchers = patterns.map(
      pattern =>
        new Minimatch(pattern.replace(/\/$/, '/**').normalize('NFC'), {
          dot: true,
          nocomment: true,
          nonegate: true,
        }),
    );
    return (path: string) => matchers.some(glob => glob.match(path));
  };
  const isNever = matcher(parsed.data.never);
  const isWriteOnce = matcher(parsed.data.writeOnce);
  const isOwned = matcher(parsed.data.owned);
  return path => {
    if (isNever(path)) {
      return 'never';
    }
    if (isWriteOnce(path)) {
      return 'writeOnce';
    }
    return isOwned(path) ? 'owned' : 'shared';
  };
}
