/** Whether an error says that there is no such file or folder, whichever reader and realm it comes from. */
export function isNotFound(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) {
    return false;
  }
  return (
    ('name' in error && error.name === 'NotFoundError') ||
    ('code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR'))
  );
}
