/**
 * Trees that are read from directories and written to them.
 *
 * @packageDocumentation
 */
export { readTree } from './readTree';
export { type UnsafePath, unsafePaths } from './unsafePaths';
export { writeTree } from './writeTree';
