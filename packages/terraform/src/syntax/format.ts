import { format } from '@cdktn/hcl-tools';

/**
 * Formats native syntax as `terraform fmt` does. What cannot be parsed is formatted as far as its lines allow, so parse
 * it first where that matters.
 *
 * @public
 */
export async function formatNative(text: string): Promise<string> {
  return format(text);
}
