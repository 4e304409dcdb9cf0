/**
 * What turns a service definition into the files of a repository.
 *
 * @packageDocumentation
 */
export * from './generate';
export * from './policy';
export * from './render';
