import { ConfigValue, ReferenceValue } from 'backstage-cloud-run-terraform';

function referenceKey({
  target: { reading = '' },
  address,
  instance,
  attribute,
}: ReferenceValue) {
  return instance === 'known'
    ? `reference ${reading}${[address, ...attribute].join('.')}`
    : undefined;
}

/**
 * A key that two values share where they are the same text, whatever it turns out to be; undefined where that cannot
 * be told.
 */
export function textKey(value: ConfigValue): string | undefined {
  switch (value.kind) {
    case 'string':
    case 'number':
    case 'bool':
      return `text ${value.value}`;
    case 'reference':
      return referenceKey(value);
    case 'unknown':
      return !value.invalid
        ? `unknown ${value.reason.what} ${value.origin.path}:${value.origin.line}`
        : undefined;
    case 'template': {
      const keys = value.parts.map(part =>
        typeof part === 'string' ? `text ${part}` : textKey(part),
      );
      return keys.includes(undefined)
        ? undefined
        : `template ${JSON.stringify(keys)}`;
    }
    case 'null':
    case 'list':
    case 'object':
      return undefined;
    default:
      return value satisfies never;
  }
}
