import { Diagnostic } from './diagnostic';
import { Expression } from './expression';
import { Span } from './source';

/**
 * `name = expression`
 *
 * @public
 */
export interface AttributeNode extends Span {
  name: string;
  expression: Expression;
  /** The file it is in, where that is another than the block's: an override file writes parts of blocks of others. */
  path?: string;
}

/**
 * `type "label" { … }`
 *
 * @public
 */
export interface BlockNode extends Span {
  type: string;
  labels: readonly string[];
  body: BodyNode;
  /** The file it is in, where that is another than the block's around it. */
  path?: string;
}

/**
 * Attributes by name, and blocks in the order they are written.
 *
 * @public
 */
export interface BodyNode {
  attributes: ReadonlyMap<string, AttributeNode>;
  blocks: readonly BlockNode[];
  /** Something in it could not be read, so what it seems not to hold may be there. */
  incomplete: boolean;
}

/**
 * A file as a tree. What could not be read is missing from it and named by a diagnostic.
 *
 * @public
 */
export interface SyntaxFile {
  path: string;
  body: BodyNode;
  diagnostics: readonly Diagnostic[];
  /** How many tokens it took, which is what its tree costs in memory. */
  tokens: number;
}
