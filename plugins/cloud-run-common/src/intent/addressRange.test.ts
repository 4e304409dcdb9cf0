import fc from 'fast-check';
import {
  isPrivateRange,
  parseAddressRange,
  rangesOverlap,
  usableAddresses,
} from './addressRange';

const range = (text: string) => {
  const parsed = parseAddressRange(text);
  if (!parsed) {
    throw new Error(`${text} is no range`);
  }
  return parsed;
};

const ranges = fc
  .record({ prefixLength: fc.integer({ min: 8, max: 32 }), seed: fc.nat() })
  .map(({ prefixLength, seed }) => {
    const size = 2 ** (32 - prefixLength);
    const first = (seed % 2 ** prefixLength) * size;
    const octets = [24, 16, 8, 0].map(
      shift => Math.floor(first / 2 ** shift) % 256,
    );
    return { text: `${octets.join('.')}/${prefixLength}`, first, size };
  });

describe('address ranges', () => {
  it('are read from their text', () => {
    fc.assert(
      fc.property(ranges, ({ text, first, size }) => {
        expect(range(text)).toMatchObject({ first, last: first + size - 1 });
      }),
    );
  });

  it.each([
    '10.8.0.1/24',
    '10.8.0.0/33',
    '256.0.0.0/8',
    '10.8.0.0',
    '10.8.0/24',
    '10.8.0.0/24 ',
    'fd20::/64',
    '',
  ])('are not read from "%s"', text => {
    expect(parseAddressRange(text)).toBeUndefined();
  });

  it('overlap where they share an address, whichever is asked first', () => {
    fc.assert(
      fc.property(ranges, ranges, (a, b) => {
        const shared =
          Math.min(a.first + a.size, b.first + b.size) -
          Math.max(a.first, b.first);
        expect(rangesOverlap(range(a.text), range(b.text))).toBe(shared > 0);
        expect(rangesOverlap(range(b.text), range(a.text))).toBe(shared > 0);
      }),
    );
    expect(rangesOverlap(range('10.8.0.0/24'), range('10.8.1.0/24'))).toBe(
      false,
    );
  });

  it.each([
    ['10.0.0.0/8', true],
    ['172.16.0.0/12', true],
    ['172.32.0.0/16', false],
    ['192.168.3.0/24', true],
    ['100.64.0.0/10', true],
    ['100.128.0.0/16', false],
    ['240.0.0.0/8', true],
    ['8.8.8.0/24', false],
    ['0.0.0.0/0', false],
  ])('%s is one that Direct VPC egress takes: %s', (text, expected) => {
    expect(isPrivateRange(range(text))).toBe(expected);
  });

  it('keep four addresses for Google', () => {
    expect(usableAddresses(range('10.8.0.0/26'))).toBe(60);
    expect(usableAddresses(range('10.8.0.0/31'))).toBe(0);
  });
});
