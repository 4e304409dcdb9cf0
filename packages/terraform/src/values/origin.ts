/**
 * Where something is written: the file, as a path inside what is read, and the line, from 1.
 *
 * @public
 */
export interface Origin {
  path: string;
  line: number;
}
