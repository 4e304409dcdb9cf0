import {
  ConfigValue,
  ReferenceValue,
  UnknownValue,
} from 'backstage-cloud-run-terraform';

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

const identities = new WeakMap<UnknownValue, number>();
let identified = 0;

/**
 * An unknown value is the same as itself alone: a variable's is one value wherever it is used, while an expression with
 * it is evaluated to another one each time.
 */
function unknownKey(value: UnknownValue) {
  const known = identities.get(value);
  if (known !== undefined) {
    return `unknown ${known}`;
  }
  identified += 1;
  identities.set(value, identified);
  return `unknown ${identified}`;
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
      return value.invalid ? undefined : unknownKey(value);
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
