import { isError } from '@backstage/errors';

/** Whether an error says that there is no such file or folder. */
export function isNotFound(error: unknown): boolean {
  return (
    isError(error) &&
    (error.name === 'NotFoundError' ||
      error.code === 'ENOENT' ||
      error.code === 'ENOTDIR')
  );
}
