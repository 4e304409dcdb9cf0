import { FileEntry } from './fileAccess';

/**
 * Who reads a configuration. OpenTofu reads `.tofu` and `.tofu.json` files too, each in the place of the `.tf` or
 * `.tf.json` file of the same name; Terraform does not look at them.
 *
 * @public
 */
export type Dialect = 'terraform' | 'opentofu';

/** What editors leave behind, and hidden files. */
function isIgnored(name: string): boolean {
  return (
    name.startsWith('.') ||
    name.endsWith('~') ||
    (name.startsWith('#') && name.endsWith('#'))
  );
}

function filesNamed(
  entries: readonly FileEntry[],
  pattern: RegExp,
): FileEntry[] {
  return entries.filter(
    ({ kind, name }) =>
      kind === 'file' && !isIgnored(name) && pattern.test(name),
  );
}

const OPENTOFU = /\.tofu(?=(\.json)?$)/;

/** The files of a folder that are configuration, in order. */
export function configurationFiles(
  entries: readonly FileEntry[] = [],
  dialect: Dialect,
): FileEntry[] {
  if (dialect === 'terraform') {
    return filesNamed(entries, /\.tf(\.json)?$/);
  }
  const replaced = new Set(
    filesNamed(entries, OPENTOFU).map(({ name }) =>
      name.replace(OPENTOFU, '.tf'),
    ),
  );
  return filesNamed(entries, /\.(tf|tofu)(\.json)?$/).filter(
    ({ name }) => !replaced.has(name),
  );
}

/**
 * Whether a directory with these entries is a module.
 *
 * @public
 */
export function holdsConfiguration(
  entries: readonly FileEntry[] | undefined,
  dialect: Dialect = 'terraform',
): boolean {
  return configurationFiles(entries, dialect).length > 0;
}

/**
 * Whether a directory with these entries holds files that only OpenTofu reads, so that it may be another module for
 * OpenTofu than for Terraform.
 *
 * @public
 */
export function holdsOpenTofuFiles(
  entries: readonly FileEntry[] = [],
): boolean {
  return filesNamed(entries, OPENTOFU).length > 0;
}
