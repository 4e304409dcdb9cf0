import { isIPv4, isIPv6 } from 'net';
import {
  invalidValue,
  listValue,
  stringValue,
  unknownValue,
} from '../../values/build';
import { notTaken, toNumber } from '../../values/convert';
import { STRING } from '../../values/valueType';
import { FunctionTable, taking } from './call';

interface Range {
  address: bigint;
  prefix: number;
  bits: 32 | 128;
}

function parseIPv6(text: string): bigint {
  const [head, tail] = text.split('::', 2);
  const groups = (part: string | undefined) =>
    part ? part.split(':').map(group => BigInt(`0x${group}`)) : [];
  const before = groups(head);
  const after = groups(tail);
  const zeros = Array.from(
    { length: tail === undefined ? 0 : 8 - before.length - after.length },
    () => 0n,
  );
  return [...before, ...zeros, ...after].reduce(
    (sum, group) => sum * 65536n + group,
    0n,
  );
}

function parseRange(text: string): Range | undefined {
  const [start, length = '', ...more] = text.split('/');
  const prefix = /^\d{1,3}$/.test(length) ? Number(length) : NaN;
  if (more.length > 0) {
    return undefined;
  }
  // Terraform takes leading zeros for decimal digits.
  const plain = start.replace(/(^|\.)0+(?=\d)/g, '$1');
  if (isIPv4(plain) && prefix <= 32) {
    const address = plain
      .split('.')
      .reduce((sum, part) => sum * 256n + BigInt(part), 0n);
    return { address, prefix, bits: 32 };
  }
  return isIPv6(start) && !/[.%]/.test(start) && prefix <= 128
    ? { address: parseIPv6(start), prefix, bits: 128 }
    : undefined;
}

function formatIPv6(address: bigint): string {
  const groups = Array.from({ length: 8 }, (_, index) =>
    Number((address >> BigInt(16 * (7 - index))) % 65536n).toString(16),
  );
  const text = groups.join(':');
  const [longest] = [...text.matchAll(/(^|:)(0(:|$)){2,}/g)]
    .map(([zeros]) => zeros)
    .sort((a, b) => b.length - a.length);
  return longest === undefined ? text : text.replace(longest, '::');
}

function formatAddress(address: bigint, bits: 32 | 128): string {
  return bits === 128
    ? formatIPv6(address)
    : [24n, 16n, 8n, 0n]
        .map(shift => String((address >> shift) % 256n))
        .join('.');
}

/** The address of the range itself, without the host's part. */
function base({ address, prefix, bits }: Range): bigint {
  const hostBits = BigInt(bits - prefix);
  return (address >> hostBits) << hostBits;
}

function subnet(text: string, newBits: number, number: number) {
  const range = parseRange(text);
  if (
    !range ||
    !Number.isInteger(newBits) ||
    !Number.isInteger(number) ||
    newBits < 0 ||
    number < 0 ||
    range.prefix + newBits > range.bits ||
    number >= 2 ** newBits
  ) {
    return undefined;
  }
  const prefix = range.prefix + newBits;
  const address = base(range) + (BigInt(number) << BigInt(range.bits - prefix));
  return `${formatAddress(address, range.bits)}/${prefix}`;
}

function host(text: string, number: number) {
  const range = parseRange(text);
  if (!range || !Number.isInteger(number)) {
    return undefined;
  }
  const count = 1n << BigInt(range.bits - range.prefix);
  const offset = number < 0 ? count + BigInt(number) : BigInt(number);
  return offset < 0n || offset >= count
    ? undefined
    : formatAddress(base(range) + offset, range.bits);
}

/** Whether an address is written partly as one of version 4 and partly as one of version 6. */
function isMixed(range: string): boolean {
  return range.includes(':') && range.includes('.');
}

/** Functions on ranges of addresses. */
export const NETWORK_FUNCTIONS: FunctionTable = {
  cidrhost: taking(['text', 'whole'], ([range, number], { name, origin }) => {
    if (isMixed(range)) {
      return unknownValue(`${name}()`, origin);
    }
    const address = host(range, number);
    return address === undefined
      ? invalidValue(`${name}()`, origin)
      : stringValue(address, origin);
  }),
  cidrnetmask: taking(['text'], ([text], { name, origin }) => {
    const range = parseRange(text);
    return range?.bits === 32
      ? stringValue(
          formatAddress(base({ ...range, address: 2n ** 32n - 1n }), 32),
          origin,
        )
      : invalidValue(`${name}()`, origin);
  }),
  cidrsubnet: taking(
    ['text', 'whole', 'whole'],
    ([range, newBits, number], { name, origin }) => {
      // What comes of negative numbers is nobody's intent, and differs by version.
      if (isMixed(range) || newBits < 0 || number < 0) {
        return unknownValue(`${name}()`, origin);
      }
      const result = subnet(range, newBits, number);
      return result === undefined
        ? invalidValue(`${name}()`, origin)
        : stringValue(result, origin);
    },
  ),
  cidrsubnets: call => {
    const [range, ...sizes] = call.args;
    const { name, origin } = call;
    const parsed =
      range?.kind === 'string' ? parseRange(range.value) : undefined;
    if (!range || !parsed) {
      return range
        ? notTaken(range, `${name}()`, origin)
        : invalidValue(`${name}()`, origin);
    }
    let next = base(parsed);
    const results: string[] = [];
    for (const size of sizes) {
      const newBits = toNumber(size);
      const prefix =
        newBits.kind === 'number' ? parsed.prefix + newBits.value : NaN;
      if (
        !Number.isInteger(prefix) ||
        prefix > parsed.bits ||
        prefix <= parsed.prefix
      ) {
        return invalidValue(`${name}()`, origin);
      }
      const step = 1n << BigInt(parsed.bits - prefix);
      next = ((next + step - 1n) / step) * step;
      if (
        next + step >
        base(parsed) + (1n << BigInt(parsed.bits - parsed.prefix))
      ) {
        return invalidValue(`${name}()`, origin);
      }
      results.push(`${formatAddress(next, parsed.bits)}/${prefix}`);
      next += step;
    }
    return listValue(
      results.map(result => stringValue(result, origin)),
      origin,
      { kind: 'list', of: STRING },
    );
  },
};
