import { ConfigValue, Origin } from '../../values';
import { listValue, objectValue, stringValue } from '../../values/build';
import { STRING } from '../../values/valueType';

/** The fields of each line, quotes taken off; undefined where a quote is out of place. */
function rowsOf(text: string): string[][] | undefined {
  const rows: string[][] = [];
  const end = text.length;
  let at = 0;
  while (at < end) {
    if (text[at] === '\n' || text.startsWith('\r\n', at)) {
      at += text[at] === '\n' ? 1 : 2;
      continue;
    }
    const row: string[] = [];
    for (let isOpen = true; isOpen; ) {
      let field = '';
      if (text[at] === '"') {
        at += 1;
        for (;;) {
          const close = text.indexOf('"', at);
          if (close < 0) {
            return undefined;
          }
          field += text.slice(at, close);
          at = close + 1;
          if (text[at] !== '"') {
            break;
          }
          field += '"';
          at += 1;
        }
        field = field.replace(/\r\n/g, '\n');
      } else {
        const stop = /[,\n]|$/g;
        stop.lastIndex = at;
        const next = stop.exec(text)?.index ?? end;
        field = text.slice(at, next);
        at = next;
        if (text[at] !== ',') {
          field = field.replace(/\r$/, '');
        }
        if (field.includes('"')) {
          return undefined;
        }
      }
      row.push(field);
      if (text.startsWith('\r\n', at)) {
        at += 1;
      }
      isOpen = text[at] === ',';
      if (at < end && text[at] !== ',' && text[at] !== '\n') {
        return undefined;
      }
      at += 1;
    }
    rows.push(row);
  }
  return rows;
}

/** The lines of CSV text as objects by the names of the first line; undefined where it is none. */
export function readCsv(text: string, origin: Origin): ConfigValue | undefined {
  const [names, ...rows] = rowsOf(text) ?? [];
  if (
    !names ||
    new Set(names).size < names.length ||
    rows.some(row => row.length !== names.length)
  ) {
    return undefined;
  }
  return listValue(
    rows.map(row =>
      objectValue(
        new Map(
          names.map((name, index) => [name, stringValue(row[index], origin)]),
        ),
        origin,
      ),
    ),
    origin,
    {
      kind: 'list',
      of: {
        kind: 'object',
        attributes: new Map(names.map(name => [name, STRING])),
      },
    },
  );
}
