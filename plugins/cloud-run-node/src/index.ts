/**
 * What turns a service definition into the files of a repository, and reads what the files of a repository declare.
 *
 * @packageDocumentation
 */
export * from './generate';
export * from './isolation';
export * from './policy';
export * from './posture';
export * from './read';
export * from './render';
export * from './rules';
export * from './sources';
