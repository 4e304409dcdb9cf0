/**
 * What turns a service definition into the files of a repository, and reads what the files of a repository declare.
 *
 * @packageDocumentation
 */
export * from './declared';
export * from './generate';
export * from './manifest';
export * from './policy';
export * from './read';
export * from './render';
export * from './rules';
export * from './terraform';
