import isPlainObject from 'lodash/isPlainObject';

const EXPRESSION = /\$\{\{([\s\S]*?)\}\}|\{%([\s\S]*?)%\}/g;
const INERT =
  /\{%-?\s*raw\s*-?%\}[\s\S]*?\{%-?\s*endraw\s*-?%\}|\{#[\s\S]*?#\}/g;
const TEXT = /"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'/g;
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

/**
 * The variables of a template that do not exist. The engine would write nothing for them, and a mistyped name
 * in a condition would silently leave out what it guards.
 */
export function unknownVariables(
  template: string,
  context: Record<string, unknown>,
): UnknownVariable[] {
  const source = template.replace(INERT, blank);
  return [...source.matchAll(EXPRESSION)].flatMap(expression =>
    [...expression[0].replace(TEXT, blank).matchAll(REFERENCE)].flatMap(
      ({ 0: name, 1: root, 2: path, index }) =>
        isKnown(context[root], path.split('.').slice(1))
          ? []
          : [
              {
                name,
                line: source.slice(0, expression.index + index).split('\n')
                  .length,
              },
            ],
    ),
  );
}
