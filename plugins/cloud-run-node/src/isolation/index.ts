export { IsolatedProcesses } from './IsolatedProcesses';
export type { IsolatedReading } from './IsolatedProcesses';
export { IsolationError } from './IsolationError';
export type { IsolationFailure } from './IsolationError';
export type { GivenFile } from './task';
