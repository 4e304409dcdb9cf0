/**
 * A file, or a symbolic link with the path that stands in it.
 *
 * @public
 */
export type TreeEntry =
  | { kind: 'file'; content: Buffer; executable: boolean }
  | { kind: 'link'; target: string };

/**
 * The files and links of a repository by their path, with `/` between its parts and without `./` before it.
 *
 * @public
 */
export type Tree = ReadonlyMap<string, TreeEntry>;

/**
 * Whether two entries are the same, byte for byte.
 *
 * @public
 */
export function sameEntry(
  one: TreeEntry | undefined,
  other: TreeEntry | undefined,
): boolean {
  if (!one || !other) {
    return one === other;
  }
  return one.kind === 'link' || other.kind === 'link'
    ? one.kind === 'link' &&
        other.kind === 'link' &&
        one.target === other.target
    : one.executable === other.executable && one.content.equals(other.content);
}
