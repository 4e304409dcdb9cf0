import { FileEntry } from './fileAccess';

/** Whether an entry is a file of Terraform configuration. */
function isConfiguration({ kind, name }: FileEntry): boolean {
  return kind === 'file' && /\.tf(\.json)?$/.test(name);
}

/**
 * Whether a directory with these entries is a module.
 *
 * @public
 */
export function holdsConfiguration(
  entries: readonly FileEntry[] | undefined,
): boolean {
  return entries?.some(isConfiguration) ?? false;
}
