import { JsonObject, JsonValue } from '@backstage/types';
import { validate } from 'jsonschema';
import { ParameterPage } from './readTemplate';

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function defaultOf(schema: unknown, value: JsonValue | undefined) {
  if (!isObject(schema)) {
    return value;
  }
  const given = value ?? (schema.default as JsonValue | undefined);
  return isObject(schema.properties) && (given === undefined || isObject(given))
    ? pageDefaults(schema, given ?? {})
    : given;
}

/** The branch of a conditional part of a form that the values choose. */
function chosenBranch(
  dependency: unknown,
  values: JsonObject,
): ParameterPage | undefined {
  if (!isObject(dependency)) {
    return undefined;
  }
  const branches = Array.isArray(dependency.oneOf)
    ? dependency.oneOf.filter(isObject)
    : [dependency];
  return branches.find(
    ({ properties }) => validate(values, { properties }).valid,
  );
}

function pageDefaults(page: ParameterPage, values: JsonObject): JsonObject {
  const filled = { ...values };
  for (const [name, schema] of Object.entries(page.properties ?? {})) {
    const value = defaultOf(schema, filled[name]);
    if (value !== undefined) {
      filled[name] = value;
    }
  }
  return Object.entries(page.dependencies ?? {}).reduce(
    (all, [name, dependency]) => {
      const branch = name in all ? chosenBranch(dependency, all) : undefined;
      return branch ? pageDefaults(branch, all) : all;
    },
    filled,
  );
}

/** The values with the defaults that the form would have filled in. */
export function withDefaults(
  pages: readonly ParameterPage[],
  values: JsonObject,
): JsonObject {
  return pages.reduce<JsonObject>(
    (filled, page) => pageDefaults(page, filled),
    values,
  );
}
