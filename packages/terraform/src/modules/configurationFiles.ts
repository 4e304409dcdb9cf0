import { FileEntry } from './fileAccess';

/**
 * Whose files of configuration count: OpenTofu reads those that end with `.tofu` too, and then none that ends with `.tf`
 * and is called the same.
 *
 * Source: https://opentofu.org/docs/language/files/
 *
 * @public
 */
export type Dialect = 'terraform' | 'opentofu';

function isIgnored(name: string): boolean {
  return (
    name.startsWith('.') ||
    name.endsWith('~') ||
    (name.startsWith('#') && name.endsWith('#'))
  );
}

/** The files of a folder that Terraform does not ignore, of a name. */
export function filesNamed(
  entries: readonly FileEntry[] | undefined,
  pattern: RegExp,
): FileEntry[] {
  return (entries ?? []).filter(
    ({ kind, name }) =>
      kind === 'file' && !isIgnored(name) && pattern.test(name),
  );
}

/** The files of configuration of a folder. */
export function configurationFiles(
  entries: readonly FileEntry[] | undefined,
  dialect: Dialect,
): FileEntry[] {
  if (dialect === 'terraform') {
    return filesNamed(entries, /\.tf(\.json)?$/);
  }
  const files = filesNamed(entries, /\.(tf|tofu)(\.json)?$/);
  const names = new Set(files.map(({ name }) => name));
  return files.filter(({ name }) => {
    const [, start, json = ''] = /^(.*)\.tf(\.json)?$/.exec(name) ?? [];
    return start === undefined || !names.has(`${start}.tofu${json}`);
  });
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
 * Whether OpenTofu reads other files than Terraform in a directory with these entries.
 *
 * @public
 */
export function holdsOpenTofu(
  entries: readonly FileEntry[] | undefined,
): boolean {
  return filesNamed(entries, /\.tofu(\.json)?$/).length > 0;
}
