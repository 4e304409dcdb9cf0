/**
 * The syntax of Terraform: native and JSON files as trees with the place of each node.
 *
 * @packageDocumentation
 */
export * from './body';
export * from './diagnostic';
export * from './expression';
export * from './format';
export * from './jsonData';
export type { JsonMember, JsonNode } from './jsonTree';
export * from './parseJson';
export * from './parseNative';
export * from './source';
