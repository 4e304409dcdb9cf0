import { Target } from './address';
import { ExactNumber } from './exactNumber';
import { Origin } from './origin';
import { MapType, SequenceType, ValueType } from './valueType';

/**
 * What a value depends on that is not known, in words that go on from "depends on": `var.region`, `a string that is too
 * long to be read`.
 *
 * @public
 */
export interface UnknownReason {
  what: string;
}

/** @public */
export interface NullValue {
  kind: 'null';
  /** That of a null that is not written as such, where it is known. */
  type?: ValueType;
  origin: Origin;
}

/** @public */
export interface StringValue {
  kind: 'string';
  value: string;
  /** The attribute it was taken from, where the expression is a reference to one: text, and a link besides. */
  link?: ReferenceValue;
  origin: Origin;
}

/** @public */
export interface NumberValue {
  kind: 'number';
  value: number;
  /** As Terraform computes with it, where `value` does not say that. */
  exact?: ExactNumber;
  /** How many bits Terraform computes with, unless as many as of a written number. */
  precision?: number;
  origin: Origin;
}

/** @public */
export interface BoolValue {
  kind: 'bool';
  value: boolean;
  origin: Origin;
}

/**
 * How much a collection holds, so that what walks it can be bounded: `size` counts it and everything in it,
 * `depth` its levels.
 *
 * @public
 */
export interface Extent {
  size: number;
  depth: number;
}

/**
 * A list, a tuple or a set; a set holds its members in Terraform's order.
 *
 * @public
 */
export interface ListValue extends Extent {
  kind: 'list';
  items: readonly ConfigValue[];
  /** That of a list or a set; a tuple has none of its own. */
  type?: SequenceType;
  origin: Origin;
}

/**
 * An object or a map.
 *
 * @public
 */
export interface ObjectValue extends Extent {
  kind: 'object';
  entries: ReadonlyMap<string, ConfigValue>;
  /** That of a map; an object has none of its own. */
  type?: MapType;
  origin: Origin;
}

/**
 * An attribute that only the provider can fill in, such as `google_compute_network.main.id`: not known as text,
 * but known as a link to what it belongs to.
 *
 * @public
 */
export interface ReferenceValue {
  kind: 'reference';
  target: Target;
  /** The target as Terraform writes it. Without a key where `instance` is `unknown`. */
  address: string;
  /** `unknown` where the target has several instances and it cannot be said which is meant. */
  instance: 'known' | 'unknown';
  /** The attribute of the target: `['id']`, or `['template', 0, 'labels']`; empty for the whole of it. */
  attribute: readonly (string | number)[];
  /** Why its text is not known although the configuration writes the attribute. */
  reason?: UnknownReason;
  origin: Origin;
}

/**
 * A string of which parts are known. A part that is not text is a reference or unknown.
 *
 * @public
 */
export interface TemplateValue {
  kind: 'template';
  parts: readonly (string | ReferenceValue | UnknownValue)[];
  origin: Origin;
}

/**
 * A value that cannot be told from what was read, with the reason.
 *
 * @public
 */
export interface UnknownValue {
  kind: 'unknown';
  reason: UnknownReason;
  /** Terraform would refuse the expression, as it would an attribute that an object does not have. */
  invalid?: true;
  /** What it holds for certain, where it is a list or a set that may hold more. */
  holds?: ListValue;
  origin: Origin;
}

/**
 * The value of an expression, as far as it is known.
 *
 * @public
 */
export type ConfigValue =
  | NullValue
  | StringValue
  | NumberValue
  | BoolValue
  | ListValue
  | ObjectValue
  | ReferenceValue
  | TemplateValue
  | UnknownValue;
