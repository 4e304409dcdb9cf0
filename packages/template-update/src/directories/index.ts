/**
 * Trees that are read from directories and written to them.
 *
 * @packageDocumentation
 */
export { type Tree, type TreeEntry } from '../trees/tree';
export { readTree } from './readTree';
export { type UnsafePath, unsafePaths } from './unsafePaths';
export { writeTree } from './writeTree';
