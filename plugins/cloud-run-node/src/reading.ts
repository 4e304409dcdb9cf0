/**
 * What reads the services that files declare, and the policy they are judged by, without the renderer: a command that
 * checks a folder starts faster for it.
 *
 * @packageDocumentation
 */
export * from './policy';
export * from './posture';
export * from './read';
export * from './sources';
