import {
  BodyNode,
  Expression,
  TemplatePart,
} from 'backstage-cloud-run-terraform/syntax';

/** A place in a text where another block is named. */
export interface Reference {
  /** The first names of it, such as `google_compute_network`, `main`, `id`. */
  names: readonly string[];
  /** Where they start and end. */
  spans: readonly { start: number; end: number }[];
}

/** The longest address is that of a data source. */
const MAX_NAMES = 3;

class ReferenceFinder {
  readonly references: Reference[] = [];

  constructor(private readonly text: string) {}

  body({ attributes, blocks }: BodyNode): void {
    for (const { expression } of attributes.values()) {
      this.expression(expression);
    }
    for (const { body } of blocks) {
      this.body(body);
    }
  }

  private parts(parts: readonly TemplatePart[]): void {
    for (const part of parts) {
      switch (part.kind) {
        case 'text':
          break;
        case 'interpolation':
          this.expression(part.expression);
          break;
        case 'if':
          this.expression(part.condition);
          this.parts(part.then);
          this.parts(part.otherwise);
          break;
        case 'for':
          this.expression(part.collection);
          this.parts(part.body);
          break;
        default:
          part satisfies never;
      }
    }
  }

  /** The names that follow a root in the text itself, since steps have no place of their own. */
  private reference(name: string, start: number, end: number): void {
    const names = [name];
    const spans = [{ start, end }];
    const step = /\s*\.\s*([\p{L}_][\p{L}\p{N}_-]*)/uy;
    let at = end;
    while (names.length < MAX_NAMES) {
      step.lastIndex = at;
      const found = step.exec(this.text);
      if (!found) {
        break;
      }
      at += found[0].length;
      names.push(found[1]);
      spans.push({ start: at - found[1].length, end: at });
    }
    this.references.push({ names, spans });
  }

  private expression(expression: Expression): void {
    switch (expression.kind) {
      case 'literal':
      case 'invalid':
        break;
      case 'variable':
        this.reference(expression.name, expression.start, expression.end);
        break;
      case 'template':
        this.parts(expression.parts);
        break;
      case 'tuple':
        expression.items.forEach(item => this.expression(item));
        break;
      case 'object':
        for (const { key, value } of expression.items) {
          this.expression(key);
          this.expression(value);
        }
        break;
      case 'call':
        expression.args.forEach(argument => this.expression(argument));
        break;
      case 'traversal':
        this.expression(expression.target);
        for (const step of expression.steps) {
          if (step.kind === 'index') {
            this.expression(step.key);
          } else if (step.kind === 'splat') {
            for (const each of step.each) {
              if (each.kind === 'index') {
                this.expression(each.key);
              }
            }
          }
        }
        break;
      case 'conditional':
        this.expression(expression.condition);
        this.expression(expression.then);
        this.expression(expression.otherwise);
        break;
      case 'binary':
        this.expression(expression.left);
        this.expression(expression.right);
        break;
      case 'unary':
        this.expression(expression.operand);
        break;
      case 'for':
        this.expression(expression.collection);
        if (expression.key) {
          this.expression(expression.key);
        }
        this.expression(expression.value);
        if (expression.condition) {
          this.expression(expression.condition);
        }
        break;
      case 'parentheses':
        this.expression(expression.expression);
        break;
      default:
        expression satisfies never;
    }
  }
}

/** Every place of a body at which something is named that may be declared elsewhere. */
export function referencesIn(text: string, body: BodyNode): Reference[] {
  const finder = new ReferenceFinder(text);
  finder.body(body);
  return finder.references;
}

/** The addresses that a reference may mean, as `addressOf` writes them. */
export function addressesOf({ names }: Reference): string[] {
  const [root, first, second] = names;
  if (first === undefined) {
    return [];
  }
  return root === 'data'
    ? [`data.${first}.${second ?? ''}`]
    : [`${root}.${first}`, `provider.${root}.${first}`];
}
