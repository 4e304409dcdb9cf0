import { TemplatePart } from './expression';
import { ParserContext } from './parserContext';
import { TemplateToken } from './templateSequence';

type End = 'else' | 'endif' | 'endfor';

/** Puts what stands between directives inside them; text in Unicode's composed form, as Terraform has it. */
export function templateTree(
  context: ParserContext,
  tokens: readonly TemplateToken[],
): TemplatePart[] {
  let at = 0;

  function until(ends: readonly End[]): { parts: TemplatePart[]; end?: End } {
    const parts: TemplatePart[] = [];
    while (at < tokens.length) {
      const token = tokens[at];
      at += 1;
      switch (token.kind) {
        case 'text':
          append(parts, token.value);
          break;
        case 'interpolation':
          parts.push(token);
          break;
        case 'if':
        case 'for':
          parts.push(context.nested(() => directive(token)));
          break;
        case 'else':
        case 'endif':
        case 'endfor':
          if (!ends.includes(token.kind)) {
            context.fail(
              `Unexpected ${token.kind}`,
              `The template has no directive that ${token.kind} could belong to.`,
            );
          }
          return { parts, end: token.kind };
        default:
          return token satisfies never;
      }
    }
    if (ends.length > 0) {
      context.fail(
        `Missing ${ends.at(-1)}`,
        `The template ends before its directive does.`,
      );
    }
    return { parts };
  }

  function directive(
    token: Extract<TemplateToken, { kind: 'if' | 'for' }>,
  ): TemplatePart {
    if (token.kind === 'for') {
      return { ...token, body: until(['endfor']).parts };
    }
    const then = until(['else', 'endif']);
    const otherwise = then.end === 'else' ? until(['endif']).parts : [];
    return { ...token, then: then.parts, otherwise };
  }

  return until([]).parts;
}

function append(parts: TemplatePart[], value: string): void {
  const last = parts.at(-1);
  const text = value.normalize();
  if (last?.kind === 'text') {
    last.value += text;
  } else if (text !== '') {
    parts.push({ kind: 'text', value: text });
  }
}
