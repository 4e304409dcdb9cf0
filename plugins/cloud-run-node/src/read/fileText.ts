import { InputError } from '@backstage/errors';

const BYTE_ORDER_MARK = '\uFEFF';

/** The encoding of a file: some shells write what a command prints as UTF-16. */
function encodingOf(contents: Uint8Array): 'utf-8' | 'utf-16le' {
  return contents[0] === 0xff && contents[1] === 0xfe ? 'utf-16le' : 'utf-8';
}

/**
 * The text of a file.
 *
 * @throws InputError where it is no text
 */
export function fileText(contents: Uint8Array): string {
  try {
    const text = new TextDecoder(encodingOf(contents), {
      fatal: true,
    }).decode(contents);
    if (!text.includes('\0')) {
      return text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
    }
  } catch {
    // Said below.
  }
  throw new InputError(
    'It is no text, so it could not be read. A plan is read as JSON: terraform show -json PLAN > plan.json',
  );
}
