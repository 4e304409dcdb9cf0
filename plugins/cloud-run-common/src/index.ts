/**
 * The model of a Cloud Run service's network: what a person chose, what a service has, how it is judged,
 * what stands between caller, service and destination, and what it costs. No I/O, no framework.
 *
 * @packageDocumentation
 */
export * from './annotations';
export * from './api';
export * from './cost';
export * from './facts';
export * from './intent';
export * from './locale';
export * from './messages';
export * from './permissions';
export * from './policy';
export * from './posture';
export * from './rules';
export * from './topology';
