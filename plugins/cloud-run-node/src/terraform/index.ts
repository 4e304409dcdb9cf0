export * from './modules';
export type { Diagnostic } from './syntax';
export * from './values';
