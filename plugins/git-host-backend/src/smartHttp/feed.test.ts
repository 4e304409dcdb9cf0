import { PassThrough, Readable, Writable } from 'node:stream';
import { BodyTooLargeError, feed } from './feed';

describe('feed', () => {
  const never = new AbortController().signal;

  it('passes on everything up to the limit, then ends', async () => {
    const target = new PassThrough();

    await feed(Readable.from([Buffer.from('ab'), Buffer.from('c')]), target, {
      maxBytes: 3,
      signal: never,
    });

    expect(Buffer.concat(await target.toArray()).toString()).toBe('abc');
  });

  it('stops at the first byte too many and leaves the source open', async () => {
    const source = Readable.from([Buffer.from('ab'), Buffer.from('cd')]);

    await expect(
      feed(source, new PassThrough(), { maxBytes: 3, signal: never }),
    ).rejects.toThrow(BodyTooLargeError);
    expect(source.destroyed).toBe(false);
  });

  it('gives up waiting for a reader that has gone', async () => {
    const gone = new AbortController();
    const stuck = new Writable({ highWaterMark: 1, write() {} });
    setTimeout(() => gone.abort(), 10);

    await expect(
      feed(Readable.from([Buffer.from('abc')]), stuck, {
        maxBytes: 10,
        signal: gone.signal,
      }),
    ).rejects.toMatchObject({ name: 'AbortError' });
  });
});
