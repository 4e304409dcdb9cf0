/** The end of the string that starts at the quote, with the templates inside it. */
function stringEnd(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length) {
    const character = text[at];
    if (character === '\\') {
      at += 2;
    } else if (character === '"') {
      return at + 1;
    } else if (
      (character === '$' || character === '%') &&
      text[at + 1] === character &&
      text[at + 2] === '{'
    ) {
      at += 3;
    } else if (
      (character === '$' || character === '%') &&
      text[at + 1] === '{'
    ) {
      at = interpolationEnd(text, at + 2);
    } else {
      at += 1;
    }
  }
  return at;
}

/** The end of a template sequence whose inside starts here. */
function interpolationEnd(text: string, start: number): number {
  let at = start;
  let depth = 1;
  while (at < text.length && depth > 0) {
    const character = text[at];
    if (character === '"') {
      at = stringEnd(text, at);
      continue;
    }
    if (character === '{') {
      depth += 1;
    } else if (character === '}') {
      depth -= 1;
    }
    at += 1;
  }
  return at;
}

/** The end of the heredoc that starts here, behind its closing marker. */
function heredocEnd(text: string, start: number, marker: string): number {
  const closing = new RegExp(`\\n[ \\t]*${marker}[ \\t]*(?=\\r?\\n|$)`, 'g');
  closing.lastIndex = start;
  const found = closing.exec(text);
  return found ? found.index + found[0].length : text.length;
}

const HEREDOC = /<<-?([\p{L}_][\p{L}\p{N}_-]*)[ \t]*\r?\n/uy;
const COMMENT = /#[^\n]*|\/\/[^\n]*|\/\*[^]*?\*\//y;
const WORD = /[\p{L}\p{N}_-]+/uy;
const SPACE = /\s+/y;

function match(
  pattern: RegExp,
  text: string,
  at: number,
): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function tokenEnd(text: string, at: number): number {
  const heredoc = match(HEREDOC, text, at);
  if (heredoc) {
    return heredocEnd(text, at, heredoc[1]);
  }
  if (text[at] === '"') {
    return stringEnd(text, at);
  }
  const token = match(COMMENT, text, at) ?? match(WORD, text, at);
  return at + (token ? token[0].length : 1);
}

/**
 * The tokens of a piece of HCL without the white space between them, and without commas that separate as a line break
 * does. Two texts of one compact text mean the same; comments count.
 */
export function compactText(text: string): string {
  const tokens: string[] = [];
  let at = 0;
  while (at < text.length) {
    const space = match(SPACE, text, at);
    if (space) {
      at += space[0].length;
      if (space[0].includes('\n')) {
        tokens.push('\n');
      }
      continue;
    }
    const end = tokenEnd(text, at);
    tokens.push(text.slice(at, end));
    at = end;
  }
  return separated(tokens).join(' ');
}

/** Line breaks and commas as one, and neither where it makes no difference. */
function separated(tokens: readonly string[]): string[] {
  const open: string[] = [];
  const kept: string[] = [];
  for (const token of tokens) {
    if (token === '\n' && open.at(-1) !== '{') {
      continue;
    }
    if (token === '\n' || token === ',') {
      if (kept.length > 0 && !/^[,{[(]$/.test(kept[kept.length - 1])) {
        kept.push(',');
      }
      continue;
    }
    if (/^[{[(]$/.test(token)) {
      open.push(token);
    } else if (/^[}\])]$/.test(token)) {
      open.pop();
      if (kept.at(-1) === ',') {
        kept.pop();
      }
    }
    kept.push(token);
  }
  while (kept.at(-1) === ',') {
    kept.pop();
  }
  return kept;
}
