import { UrlReaderServiceReadUrlResponse } from '@backstage/backend-plugin-api';

/** The contents of a file on a source host; undefined where it is longer than so many bytes, which is as much as is taken. */
export async function contentsOf(
  file: UrlReaderServiceReadUrlResponse,
  mostBytes: number,
): Promise<Buffer | undefined> {
  if (!file.stream) {
    const contents = await file.buffer();
    return contents.length > mostBytes ? undefined : contents;
  }
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of file.stream()) {
    const data = Buffer.from(piece);
    bytes += data.length;
    if (bytes > mostBytes) {
      return undefined;
    }
    pieces.push(data);
  }
  return Buffer.concat(pieces);
}

/** The contents of a file of an archive, which gives those of an empty one in another form. */
export function bytesOf(contents: Uint8Array | readonly unknown[]): Uint8Array {
  return contents instanceof Uint8Array ? contents : new Uint8Array();
}
