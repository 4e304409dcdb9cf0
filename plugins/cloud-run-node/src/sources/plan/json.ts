/** A JSON object. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Whether data is a JSON object. */
export function isObject(data: unknown): data is JsonObject {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

/** A member of an object; undefined where there is none, or no object. */
export function member(data: unknown, name: string): unknown {
  return isObject(data) && Object.hasOwn(data, name) ? data[name] : undefined;
}

/** A member that is an object; empty where it is none. */
export function objectMember(data: unknown, name: string): JsonObject {
  const value = member(data, name);
  return isObject(value) ? value : {};
}

/** A member that is a list; empty where it is none. */
export function listMember(data: unknown, name: string): readonly unknown[] {
  const value = member(data, name);
  return Array.isArray(value) ? value : [];
}

/** A member that is a text. */
export function textMember(data: unknown, name: string): string | undefined {
  const value = member(data, name);
  return typeof value === 'string' ? value : undefined;
}
