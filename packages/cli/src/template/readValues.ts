import { InputError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Reads the parameters of a template from a YAML or JSON file.
 *
 * @throws InputError that says what is wrong with it
 */
export async function readValues(path: string): Promise<JsonObject> {
  let content: unknown;
  try {
    content = parse(await readFile(path, 'utf8'));
  } catch (error) {
    throw new InputError(`${path} could not be read`, error);
  }
  if (!isObject(content)) {
    throw new InputError(
      `${path} holds no values; write one "name: value" for each parameter of the template`,
    );
  }
  return content;
}
