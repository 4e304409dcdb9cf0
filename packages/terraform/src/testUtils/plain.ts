import { ConfigBody, ConfigValue } from '../values';

/**
 * A value as a test writes it: known values as themselves, a reference as `→address.attribute` (`→?` where it is not
 * known which instance is meant), the unknown as `?reason`, a text of which parts are known as `parts<?reason>`, a list
 * that may hold more as what it holds and `?reason`.
 *
 * @public
 */
export function plain(value: ConfigValue): unknown {
  switch (value.kind) {
    case 'null':
      return null;
    case 'string':
    case 'number':
    case 'bool':
      return value.value;
    case 'list':
      return value.items.map(plain);
    case 'object':
      return Object.fromEntries(
        [...value.entries].map(([key, entry]) => [key, plain(entry)]),
      );
    case 'reference':
      return `→${value.instance === 'unknown' ? '?' : ''}${[
        value.address,
        ...value.attribute,
      ].join('.')}`;
    case 'template':
      return value.parts
        .map(part => (typeof part === 'string' ? part : `<${plain(part)}>`))
        .join('');
    case 'unknown': {
      const { holds, ...rest } = value;
      if (holds) {
        return [...holds.items.map(plain), plain(rest)];
      }
      return `${value.invalid ? '!' : '?'}${value.reason.what}`;
    }
    default:
      return value satisfies never;
  }
}

/**
 * A body as a test writes it: attributes by name, nested blocks as lists, an unknown number of them marked by `?`.
 *
 * @public
 */
export function plainBody({ attributes, blocks }: ConfigBody): object {
  return {
    ...Object.fromEntries(
      [...attributes].map(([name, { value }]) => [name, plain(value)]),
    ),
    ...Object.fromEntries(
      [...blocks].map(([type, list]) => [
        list.some(({ instanceCount }) => instanceCount === 'unknown')
          ? `${type}?`
          : type,
        list.map(({ body }) => plainBody(body)),
      ]),
    ),
  };
}
