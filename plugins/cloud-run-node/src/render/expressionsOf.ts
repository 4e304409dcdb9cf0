/** An expression or a tag of a template, with its brackets, and where it stands. */
export interface TemplateExpression {
  text: string;
  index: number;
}

const OPENING = /\{#|\{%|\$\{\{/g;
const RAW = /\{%-?\s*raw\s*-?%\}/y;
const END_OF_RAW = /\{%-?\s*endraw\s*-?%\}/g;

/** Finds what closes a part. Where it is not found once, it is nowhere behind, and is not looked for again. */
class Closings {
  readonly #missing = new Set<string>();

  constructor(private readonly template: string) {}

  /** Where the part that begins before ends; undefined where it does not. */
  end(closing: string, from: number): number | undefined {
    if (this.#missing.has(closing)) {
      return undefined;
    }
    const at = this.template.indexOf(closing, from);
    if (at < 0) {
      this.#missing.add(closing);
      return undefined;
    }
    return at + closing.length;
  }

  /** Where the raw part that begins before ends. */
  endOfRaw(from: number): number | undefined {
    if (this.#missing.has('endraw')) {
      return undefined;
    }
    END_OF_RAW.lastIndex = from;
    const found = END_OF_RAW.exec(this.template);
    if (!found) {
      this.#missing.add('endraw');
      return undefined;
    }
    return found.index + found[0].length;
  }
}

function isRaw(template: string, at: number): boolean {
  RAW.lastIndex = at;
  return RAW.test(template);
}

/** The expressions and tags of a template in their order, without those in comments and raw parts. */
export function expressionsOf(template: string): TemplateExpression[] {
  const closings = new Closings(template);
  const found: TemplateExpression[] = [];
  let end = 0;
  for (const { 0: opening, index } of template.matchAll(OPENING)) {
    if (index < end) {
      continue;
    }
    const inside = index + opening.length;
    if (opening === '{#') {
      end = closings.end('#}', inside) ?? end;
      continue;
    }
    const raw =
      opening === '{%' && isRaw(template, index)
        ? closings.endOfRaw(inside)
        : undefined;
    if (raw !== undefined) {
      end = raw;
      continue;
    }
    const closed = closings.end(opening === '{%' ? '%}' : '}}', inside);
    if (closed !== undefined) {
      found.push({ text: template.slice(index, closed), index });
      end = closed;
    }
  }
  return found;
}
