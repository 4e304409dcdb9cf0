import { InputError } from '@backstage/errors';
import { parse } from '@cdktn/hcl2json';
import { formatNative } from 'backstage-cloud-run-terraform/syntax';

/**
 * Whether `terraform fmt` formats files of this name.
 */
export function isTerraform(path: string): boolean {
  return /\.(tf|tfvars)$/.test(path);
}

/**
 * Formats Terraform as `terraform fmt` does. What is not HCL is refused with the place of the mistake.
 */
export async function formatTerraform(
  path: string,
  text: string,
): Promise<string> {
  try {
    await parse(path, text);
  } catch (error) {
    const [, line, problem] =
      /:(\d+),\d+-[\d,]+: (.*?)\]?$/s.exec(String(error)) ?? [];
    throw new InputError(
      `${path}${line ? `:${line}` : ''} is not valid Terraform once rendered: ${
        problem ?? String(error)
      }`,
    );
  }
  return formatNative(text);
}
