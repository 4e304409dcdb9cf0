/**
 * Reads Terraform configuration without running Terraform: what a folder declares, expanded and evaluated as far as the
 * files tell, with the line of every value, and with the reason of every value that is not known.
 *
 * @packageDocumentation
 */
export {
  evaluate,
  readJsonData,
  withName,
  type Budget,
  type Environment,
  type FileContents,
  type KnownFunction,
  type KnownFunctions,
  type Names,
  type Resolved,
  type Scope,
} from './evaluate';
export * from './modules';
export type { Diagnostic } from './syntax';
export * from './values';
