import { RepositoryError } from './RepositoryError';

/**
 * Does something that may take so long; after that its signal is aborted.
 *
 * @throws RepositoryError when it takes longer
 */
export async function within<T>(
  milliseconds: number,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(
        new RepositoryError(
          'too-slow',
          `It took longer than ${milliseconds / 1000} seconds`,
        ),
      );
      controller.abort();
    }, milliseconds);
  });
  try {
    return await Promise.race([work(controller.signal), late]);
  } finally {
    clearTimeout(timer);
  }
}
