import { InputError } from '@backstage/errors';

function valueOf(text: string): unknown {
  if (!/^\s*[[{]/.test(text)) {
    return text;
  }
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/**
 * The values of variables from `name=value`. Lists and objects are written as JSON; Terraform's types make numbers and
 * flags of texts.
 *
 * @throws InputError where there is no name
 */
export function variablesOf(
  assignments: readonly string[],
): Record<string, unknown> {
  return Object.fromEntries(
    assignments.map(assignment => {
      const [, name, value] = /^([^=\s]+)=(.*)$/s.exec(assignment) ?? [];
      if (name === undefined) {
        throw new InputError(
          `--var ${assignment} is not of the form name=value.`,
        );
      }
      return [name, valueOf(value)];
    }),
  );
}
