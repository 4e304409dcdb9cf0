import { pipeline } from 'node:stream/promises';
import { NotFoundError } from '@backstage/errors';
import { Request, Response } from 'express';
import {
  RepositoryContents,
  TreeEntry,
} from '../repositories/RepositoryContents';

/** Sends a file's bytes as plain text, so that no browser runs what a repository holds. */
export async function sendRawFile(
  req: Request,
  res: Response,
  contents: RepositoryContents,
  entry: TreeEntry,
): Promise<void> {
  if (entry.kind !== 'file') {
    throw new NotFoundError(`'${entry.path}' is not a file`);
  }
  res.set({
    'Content-Type': 'text/plain; charset=utf-8',
    'X-Content-Type-Options': 'nosniff',
    ETag: `"${entry.sha}"`,
  });
  if (req.fresh) {
    res.status(304).end();
    return;
  }
  res.set('Content-Length', `${entry.size}`);
  if (req.method === 'HEAD') {
    res.end();
    return;
  }
  await pipeline(contents.blobStream(entry.sha), res);
}
