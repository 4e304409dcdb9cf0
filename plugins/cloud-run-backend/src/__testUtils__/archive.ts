import { gzipSync } from 'node:zlib';

const BLOCK = 512;

/** An entry of a tar archive, which need not be one that Git would make. */
export interface ArchiveEntry {
  path: string;
  contents?: string | Buffer;
  /** The type flag: 0 for a file, 1 and 2 for hard and symbolic links, 3 for a device, 5 for a folder, 6 for a pipe. */
  type?: '0' | '1' | '2' | '3' | '5' | '6';
  /** What a link leads to. */
  target?: string;
}

function octal(value: number, length: number): string {
  return `${value.toString(8).padStart(length - 1, '0')}\0`;
}

function header(path: string, type: string, size: number, target = ''): Buffer {
  const block = Buffer.alloc(BLOCK);
  block.write(path, 0, 100, 'utf8');
  block.write(octal(0o644, 8), 100);
  block.write(octal(0, 8), 108);
  block.write(octal(0, 8), 116);
  block.write(octal(size, 12), 124);
  block.write(octal(0, 12), 136);
  block.write(' '.repeat(8), 148);
  block.write(type, 156);
  block.write(target, 157, 100, 'utf8');
  block.write('ustar\0', 257);
  block.write('00', 263);
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return block;
}

function padded(contents: Buffer): Buffer {
  return Buffer.concat([
    contents,
    Buffer.alloc((BLOCK - (contents.length % BLOCK)) % BLOCK),
  ]);
}

/** A path that is too long for a header stands in an entry of its own before it. */
function longName(path: string): Buffer[] {
  if (Buffer.byteLength(path) <= 100) {
    return [];
  }
  const name = Buffer.from(`${path}\0`);
  return [header('././@LongLink', 'L', name.length), padded(name)];
}

/** A packed archive as a source host answers with it: everything lies in one folder. */
export function archiveOf(entries: readonly ArchiveEntry[]): Buffer {
  const blocks = entries.flatMap(
    ({ path, contents = '', type = '0', target }) => {
      const inside = path.startsWith('/') ? path : `repository/${path}`;
      const data = type === '0' ? Buffer.from(contents) : Buffer.alloc(0);
      return [
        ...longName(inside),
        header(inside, type, data.length, target),
        padded(data),
      ];
    },
  );
  const folder = header('repository/', '5', 0);
  return gzipSync(Buffer.concat([folder, ...blocks, Buffer.alloc(2 * BLOCK)]), {
    level: 1,
  });
}
