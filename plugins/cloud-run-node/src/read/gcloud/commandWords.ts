/** A word of a command as a shell takes it. */
export interface CommandWord {
  text: string;
  /** Whether it is plain text, rather than something that is filled in when the command runs. */
  isPlain: boolean;
}

/** A call of gcloud in a text. */
export interface WrittenCommand {
  words: readonly CommandWord[];
  /** Its line in the text, from 1. */
  line: number;
}

/** A command is no longer than this, and a text holds no more of them. */
const MAX_LENGTH = 8_000;
const MAX_COMMANDS = 200;

/** What calls gcloud: its name, or a variable that is named after it. */
const CALL =
  /(?<![\w.\-/])(?:[\w./~-]*\/)?gcloud(?:\.cmd)?(?![\w.-])|\$[({]?GCLOUD\w*[)}]?/g;

/** A whole line that is a comment in a shell, a Makefile, a Jenkinsfile or a batch file. */
const COMMENT = /^\s*(#|\/\/|\*|::|REM\s)/i;

/** A line that prints a text rather than running it. */
const PRINTED = /^\s*(@?echo|printf|Write-Host)\s[^|;&]*$/;

/** A part of a word that is filled in when the command runs. */
const FILLED_IN = /[$`]|\{\{|<%|%\w+%/;

/** A word with what is known of it. */
export function wordOf(text: string): CommandWord {
  return { text, isPlain: !FILLED_IN.test(text) };
}

/** The quote that a place in a line stands inside of, where the line opens one. */
function quoteAround(before: string): string | undefined {
  let open: string | undefined;
  for (let at = 0; at < before.length; at++) {
    const character = before[at];
    if (character === '\\') {
      at += 1;
    } else if (open === undefined && /["']/.test(character)) {
      // An apostrophe between letters opens nothing.
      open =
        character === "'" && /\w/.test(before[at - 1] ?? '')
          ? undefined
          : character;
    } else if (character === open) {
      open = undefined;
    }
  }
  return open;
}

/** The end of something in brackets, which nest. */
function endOfBrackets(text: string, start: number): number {
  const [open, close] = text[start] === '{' ? '{}' : '()';
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    if (text[at] === open) {
      depth += 1;
    } else if (text[at] === close) {
      depth -= 1;
      if (depth === 0) {
        return at + 1;
      }
    }
  }
  return text.length;
}

/** The words of a command up to its end, as a shell separates them. */
function shellWords(text: string, around: string | undefined): CommandWord[] {
  const words: CommandWord[] = [];
  let word = '';
  let isOpen = false;
  let quote: string | undefined;
  const end = () => {
    if (isOpen) {
      words.push(wordOf(word));
    }
    word = '';
    isOpen = false;
  };
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    const next = text[at + 1];
    if (
      quote === undefined &&
      /[\\`^]/.test(character) &&
      /[\r\n]/.test(next ?? '')
    ) {
      at += next === '\r' && text[at + 2] === '\n' ? 2 : 1;
      end();
    } else if (
      character === '\\' &&
      around !== undefined &&
      /[nr]/.test(next ?? '')
    ) {
      // A line break in a text of JSON or of a programming language ends the command.
      break;
    } else if (character === '\\' && next === '\\' && around !== undefined) {
      at += 1;
      if (/^\\?n|^\n/.test(text.slice(at + 1))) {
        at += 2;
        end();
      }
    } else if (character === '\\' && next === around && around !== undefined) {
      quote = quote === undefined ? around : undefined;
      isOpen = true;
      at += 1;
    } else if (character === around) {
      break;
    } else if (character === quote) {
      quote = undefined;
    } else if (quote === undefined && /["']/.test(character)) {
      quote = character;
      isOpen = true;
    } else if (character === '$' && /[({]/.test(next ?? '')) {
      const close = endOfBrackets(text, at + 1);
      word += text.slice(at, close);
      isOpen = true;
      at = close - 1;
    } else if (quote === undefined && /[ \t]/.test(character)) {
      end();
    } else if (quote === undefined && /[\r\n;&|)`<>]/.test(character)) {
      break;
    } else {
      word += character;
      isOpen = true;
    }
  }
  end();
  return words;
}

/** The words of a command that a program has in a list: `["gcloud", "run", name]`. */
function listedWords(text: string): CommandWord[] {
  const close = text.indexOf(']');
  const list = text.slice(0, close < 0 ? text.length : close);
  return [
    ...list.matchAll(/"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|([\w.]+)/g),
  ].map(([, double, single, name]) =>
    name === undefined
      ? wordOf(double ?? single)
      : { text: name, isPlain: false },
  );
}

/** The words that follow a call of gcloud. */
export function wordsOfArguments(text: string): readonly CommandWord[] {
  return shellWords(text.slice(0, MAX_LENGTH), undefined);
}

/** The calls of gcloud in a text, whatever language it is in. */
export function commandsIn(text: string): WrittenCommand[] {
  const commands: WrittenCommand[] = [];
  let line = 1;
  let counted = 0;
  for (const match of text.matchAll(CALL)) {
    if (commands.length >= MAX_COMMANDS) {
      break;
    }
    const { index } = match;
    for (let at = text.indexOf('\n', counted); at >= 0 && at < index; ) {
      line += 1;
      counted = at + 1;
      at = text.indexOf('\n', counted);
    }
    const before = text.slice(Math.max(counted, index - MAX_LENGTH), index);
    const after = text.slice(
      index + match[0].length,
      index + match[0].length + MAX_LENGTH,
    );
    const [rest] = after.split('\n', 1);
    const isPassedOver =
      COMMENT.test(before) || PRINTED.test(`${before}gcloud${rest}`);
    if (!isPassedOver) {
      const words = /^["']\s*,/.test(after)
        ? listedWords(after.slice(1))
        : shellWords(after, quoteAround(before));
      commands.push({ words, line });
    }
  }
  return commands;
}
