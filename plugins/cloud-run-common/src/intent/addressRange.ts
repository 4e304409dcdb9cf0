/**
 * An IPv4 range: its first and last address as unsigned 32-bit numbers and its prefix length.
 *
 * @public
 */
export interface AddressRange {
  first: number;
  last: number;
  prefixLength: number;
}

const IPV4_RANGE = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})\/(\d{1,2})$/;

/**
 * Reads an IPv4 range such as `10.8.0.0/26`.
 * Gives undefined for anything else, also where bits are set behind the prefix (`10.8.0.1/26`).
 *
 * @public
 */
export function parseAddressRange(text: string): AddressRange | undefined {
  const match = IPV4_RANGE.exec(text);
  if (!match) {
    return undefined;
  }
  const [a, b, c, d, prefixLength] = match.slice(1).map(Number);
  if (Math.max(a, b, c, d) > 255 || prefixLength > 32) {
    return undefined;
  }
  const size = 2 ** (32 - prefixLength);
  const first = ((a * 256 + b) * 256 + c) * 256 + d;
  return first % size === 0
    ? { first, last: first + size - 1, prefixLength }
    : undefined;
}

/**
 * Whether two ranges share an address.
 *
 * @public
 */
export function rangesOverlap(one: AddressRange, other: AddressRange): boolean {
  return one.first <= other.last && other.first <= one.last;
}

const DIRECT_VPC_RANGES = [
  '10.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '100.64.0.0/10',
  '240.0.0.0/4',
].flatMap(range => parseAddressRange(range) ?? []);

/**
 * Whether the range lies in the address space that Direct VPC egress supports:
 * RFC 1918, RFC 6598 and Class E.
 * Source: https://docs.cloud.google.com/run/docs/configuring/vpc-direct-vpc
 *
 * @public
 */
export function isPrivateRange(range: AddressRange): boolean {
  return DIRECT_VPC_RANGES.some(
    allowed => allowed.first <= range.first && range.last <= allowed.last,
  );
}

/**
 * The addresses of a subnetwork that workloads can have. Google Cloud keeps four in each primary range.
 * Source: https://cloud.google.com/vpc/docs/subnets#unusable-ip-addresses-in-every-subnet
 *
 * @public
 */
export function usableAddresses(range: AddressRange): number {
  return Math.max(0, range.last - range.first + 1 - 4);
}
