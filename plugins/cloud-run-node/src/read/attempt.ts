import { isError } from '@backstage/errors';

/** What a piece of work gives, or what an input that cannot be read is refused with. */
export async function attempt<T>(
  work: () => Promise<T>,
): Promise<T | { message: string }> {
  try {
    return await work();
  } catch (error) {
    if (isError(error) && error.name === 'InputError') {
      return { message: error.message };
    }
    throw error;
  }
}
