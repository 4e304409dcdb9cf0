import { Scanner } from './scanner';

/** Whether the current token is a name in the first column with a block's label or brace behind it. */
export function startsBlock(scanner: Scanner): boolean {
  return (
    scanner.is('identifier') &&
    (scanner.start === 0 || scanner.text[scanner.start - 1] === '\n') &&
    /^[ \t]*["{]/.test(scanner.text.slice(scanner.end, scanner.end + 20))
  );
}

function skipString(scanner: Scanner): void {
  const { text } = scanner;
  let at = scanner.end;
  while (at < text.length && text[at] !== '"' && text[at] !== '\n') {
    at += text[at] === '\\' && text[at + 1] !== '\n' ? 2 : 1;
  }
  scanner.moveTo(
    text[at] === '"' ? at + 1 : Math.min(at, text.length),
    scanner.nextLine,
  );
}

/**
 * Goes on to the end of the item in which something is wrong, with so many brackets open in it.
 * True where a line was met instead that starts another block of the file, so that the blocks around have ended.
 */
export function goOnAfter(scanner: Scanner, opened: number): boolean {
  let open = opened;
  for (;;) {
    switch (scanner.type) {
      case 'end':
        return false;
      case 'newline':
        if (open <= 0) {
          return false;
        }
        break;
      case 'identifier':
        if (open > 0 && startsBlock(scanner)) {
          return true;
        }
        break;
      case '{':
      case '[':
      case '(':
        open += 1;
        break;
      case '}':
      case '~}':
        if (open <= 0) {
          return false;
        }
        open -= 1;
        break;
      case ']':
      case ')':
        open = Math.max(0, open - 1);
        break;
      case '"':
        skipString(scanner);
        break;
      default:
    }
    try {
      scanner.next();
    } catch {
      scanner.type = 'end';
      return false;
    }
  }
}
