import { InputError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import { validate } from 'jsonschema';
import { ParameterPage } from './readTemplate';

/**
 * Checks parameters against each page of the template's form, as the scaffolder does.
 *
 * @throws InputError that lists what is wrong
 */
export function checkParameters(
  pages: readonly ParameterPage[],
  parameters: JsonObject,
): void {
  const problems = pages.flatMap(page =>
    validate(parameters, page).errors.map(
      ({ property, message }) =>
        `\n- ${
          property.replace(/^instance\.?/, '') || 'the values'
        } ${message}`,
    ),
  );
  if (problems.length > 0) {
    throw new InputError(
      `The values do not fit the template's parameters:${problems.join('')}`,
    );
  }
}
