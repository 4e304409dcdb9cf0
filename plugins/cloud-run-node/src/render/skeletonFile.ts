/**
 * A file of a template's skeleton, before it is rendered.
 *
 * @public
 */
export interface SkeletonFile {
  /** Path inside the skeleton, with `/` between its segments; it may hold template expressions. */
  path: string;
  contents: Buffer;
  /** Permission bits, such as 0o755 for a script. */
  mode: number;
}

/**
 * A file of a generated repository.
 *
 * @public
 */
export interface RenderedFile {
  /** Path inside the repository, with `/` between its segments. */
  path: string;
  contents: Buffer;
  /** Permission bits, such as 0o755 for a script. */
  mode: number;
}
