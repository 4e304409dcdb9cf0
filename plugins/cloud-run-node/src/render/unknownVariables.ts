import isPlainObject from 'lodash/isPlainObject';
import { expressionsOf } from './expressionsOf';

/** A text, which ends with its expression where its quote is missing. */
const TEXT = /"(?:\\.|[^"\\])*(?:"|$)|'(?:\\.|[^'\\])*(?:'|$)/gs;
const REFERENCE = /(?<![\w.])(values|environment)((?:\.[A-Za-z_]\w*)+)/g;

/** A variable that a template names and nobody gave, with its line. */
export interface UnknownVariable {
  name: string;
  line: number;
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}

function member(container: unknown, name: string): unknown {
  return Object.entries(container ?? {}).find(([key]) => key === name)?.[1];
}

function isKnown(root: unknown, names: string[]): boolean {
  let at = root;
  for (const name of names) {
    if (!isPlainObject(at)) {
      // Null stands for a part that was not chosen; members of texts and lists are the engine's matter.
      return true;
    }
    at = member(at, name);
    if (at === undefined) {
      return false;
    }
  }
  return true;
}

/** Tells the lines of places that are asked for in their order. */
function lineCounter(text: string): (index: number) => number {
  let line = 1;
  let from = 0;
  return index => {
    line += text.slice(from, index).split('\n').length - 1;
    from = index;
    return line;
  };
}

/**
 * The variables of a template that do not exist. The engine would write nothing for them, and a mistyped name
 * in a condition would silently leave out what it guards.
 */
export function unknownVariables(
  template: string,
  context: Record<string, unknown>,
): UnknownVariable[] {
  const lineAt = lineCounter(template);
  return expressionsOf(template).flatMap(({ text, index: start }) =>
    [...text.replace(TEXT, blank).matchAll(REFERENCE)].flatMap(
      ({ 0: name, 1: root, 2: path, index }) =>
        isKnown(context[root], path.split('.').slice(1))
          ? []
          : [{ name, line: lineAt(start + index) }],
    ),
  );
}
