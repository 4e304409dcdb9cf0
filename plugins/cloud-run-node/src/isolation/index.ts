export { BoundedTree } from './boundedTree';
export { IsolatedProcesses } from './IsolatedProcesses';
export { IsolationError } from './IsolationError';
export type { IsolationFailure } from './IsolationError';
export type { GivenFile, IsolatedReading } from './task';
