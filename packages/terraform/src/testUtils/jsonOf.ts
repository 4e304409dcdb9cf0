import { BodyNode, Expression, TemplatePart } from '../syntax';

/** What hcl2json prints for what it does not take apart. */
const UNLIKE = Symbol('not compared');

function escaped(text: string): string {
  return text.replace(/[$%](?=\{)/g, '$&$&');
}

function partText(part: TemplatePart, source: string): string | undefined {
  switch (part.kind) {
    case 'text':
      return escaped(part.value);
    case 'interpolation': {
      const { start, end } = part.expression;
      return `\${${source.slice(start, end).normalize()}}`;
    }
    default:
      return undefined;
  }
}

function textOf(value: unknown): string | undefined {
  return value === UNLIKE ? undefined : String(value);
}

function keyOf(key: Expression, source: string): string | undefined {
  const raw = source.slice(key.start, key.end).normalize();
  switch (key.kind) {
    case 'literal':
    case 'template':
      return textOf(valueOf(key, source));
    case 'traversal':
      return raw;
    default:
      return `\${${raw}}`;
  }
}

function valueOf(expression: Expression, source: string): unknown {
  const raw = `\${${source
    .slice(expression.start, expression.end)
    .normalize()}}`;
  switch (expression.kind) {
    case 'literal':
      return typeof expression.value === 'string'
        ? escaped(expression.value)
        : expression.value;
    case 'template': {
      const texts = expression.parts.map(part => partText(part, source));
      return texts.includes(undefined) || /[~]|\s\}|\$\{\s/.test(raw)
        ? UNLIKE
        : texts.join('');
    }
    case 'tuple':
      return expression.items.map(item => valueOf(item, source));
    case 'object': {
      const entries = expression.items.map(
        ({ key, value }) =>
          [keyOf(key, source), valueOf(value, source)] as const,
      );
      return entries.some(([key]) => key === undefined)
        ? UNLIKE
        : Object.fromEntries(entries);
    }
    case 'unary':
      // Constants are evaluated there.
      return expression.operand.kind === 'literal' ? UNLIKE : raw;
    default:
      return raw;
  }
}

/**
 * The tree in the shape in which hcl2json gives it.
 *
 * @public
 */
export function jsonOf(body: BodyNode, source: string): object {
  const result: Record<string, unknown> = {};
  for (const [name, { expression }] of body.attributes) {
    result[name] = valueOf(expression, source);
  }
  for (const { type, labels, body: inner } of body.blocks) {
    if (body.attributes.has(type)) {
      continue;
    }
    const steps = [type, ...labels];
    let at = result;
    for (const step of steps.slice(0, -1)) {
      const known = at[step];
      const next = isRecord(known) ? known : {};
      at[step] = next;
      at = next;
    }
    const last = steps[steps.length - 1];
    const known = at[last];
    at[last] = [...(Array.isArray(known) ? known : []), jsonOf(inner, source)];
  }
  return result;
}

function merged(ours: unknown, theirs: unknown): unknown {
  if (ours === UNLIKE) {
    return UNLIKE;
  }
  if (Array.isArray(ours) && Array.isArray(theirs)) {
    return theirs.map((item, index) => merged(ours[index], item));
  }
  return isRecord(ours) && isRecord(theirs) ? comparable(ours, theirs) : theirs;
}

/**
 * What the reference reads, with what is not compared taken over, so that the rest can be compared as a whole.
 *
 * @public
 */
export function comparable(
  ours: Record<string, unknown>,
  theirs: Record<string, unknown>,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(theirs).map(([key, value]) => [
      key,
      merged(ours[key], value),
    ]),
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
