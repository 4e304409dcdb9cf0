import fc from 'fast-check';

const LOWER = [...'abcdefghijklmnopqrstuvwxyz'];
const LOWER_OR_DIGIT = [...LOWER, ...'0123456789'];

/** A word of lower-case letters, digits and hyphens that starts with a letter and ends with no hyphen. */
export function word(minLength: number, maxLength: number) {
  return fc
    .tuple(
      fc.constantFrom(...LOWER),
      fc.string({
        unit: fc.constantFrom(...LOWER_OR_DIGIT, '-'),
        minLength: Math.max(0, minLength - 2),
        maxLength: Math.max(0, maxLength - 2),
      }),
      fc.constantFrom(...LOWER_OR_DIGIT),
    )
    .map(([first, middle, last]) => `${first}${middle}${last}`);
}

export const serviceNames = fc.oneof(fc.constantFrom(...LOWER), word(2, 49));

export const projectIds = word(6, 30);

/** Regions of Cloud Run: https://docs.cloud.google.com/run/docs/locations */
export const regions = fc.constantFrom(
  'asia-northeast1',
  'asia-northeast2',
  'asia-southeast1',
  'europe-west1',
  'europe-west4',
  'us-central1',
  'us-east4',
  'southamerica-east1',
);

export const resourceNames = fc.oneof(fc.constantFrom(...LOWER), word(2, 63));

export const domainNames = fc
  .tuple(
    fc.array(word(2, 20), { minLength: 1, maxLength: 3 }),
    fc.constantFrom('com', 'example', 'co.jp', 'dev', 'xn--p1ai'),
  )
  .map(([labels, top]) => `${labels.join('.')}.${top}`);

const mailboxes = fc
  .tuple(
    fc.string({
      unit: fc.constantFrom(...LOWER_OR_DIGIT, ...".!#%&*+/=?^_|~'-"),
      minLength: 1,
      maxLength: 64,
    }),
    domainNames,
  )
  .map(([local, domain]) => `${local}@${domain}`);

export const members = fc.oneof(
  fc
    .tuple(fc.constantFrom('user', 'group', 'serviceAccount'), mailboxes)
    .map(([kind, address]) => `${kind}:${address}`),
  domainNames.map(domain => `domain:${domain}`),
);

export const sourceRanges = fc.oneof(
  fc
    .tuple(fc.ipV4(), fc.integer({ min: 0, max: 32 }))
    .map(([address, length]) => `${address}/${length}`),
  fc
    .tuple(
      fc.array(fc.integer({ min: 0, max: 0xffff }), {
        minLength: 1,
        maxLength: 7,
      }),
      fc.integer({ min: 0, max: 128 }),
    )
    .map(
      ([groups, length]) =>
        `${groups.map(group => group.toString(16)).join(':')}::/${length}`,
    ),
);

/** The blocks that subnetwork ranges are taken from; ranges of different blocks never overlap. */
export const PRIVATE_BLOCKS = [
  { first: 0x0a000000, prefixLength: 8 },
  { first: 0xac100000, prefixLength: 12 },
  { first: 0xc0a80000, prefixLength: 16 },
  { first: 0x64400000, prefixLength: 10 },
  { first: 0xf0000000, prefixLength: 4 },
] as const;

/** The `position`th range of the length inside the block, counted round and round. */
export function rangeInBlock(
  block: { first: number; prefixLength: number },
  { prefixLength, position }: { prefixLength: number; position: number },
): string {
  const length = Math.max(block.prefixLength, prefixLength);
  const count = 2 ** (length - block.prefixLength);
  const first = block.first + (position % count) * 2 ** (32 - length);
  const octets = [24, 16, 8, 0].map(
    shift => Math.floor(first / 2 ** shift) % 256,
  );
  return `${octets.join('.')}/${length}`;
}

/** Where a range lies in its block, for ranges from /12 to `longest`. */
export function rangePlaces(shortest: number, longest: number) {
  return fc.record({
    prefixLength: fc.integer({ min: shortest, max: longest }),
    position: fc.nat(),
  });
}

/** One line of any text, with what template languages, shells and markup read as more than text. */
export const plainTexts = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc.constantFrom(
        '${var.secret}',
        '%{ if true }',
        '{{ secrets.TOKEN }}',
        '${{ github.token }}',
        '{% raw %}',
        '"; rm -rf ~ #',
        '`id`',
        '$(id)',
        '<script>',
        '# ',
        ': ',
        '---',
        '\\',
        "'",
        '注文を受け付ける',
      ),
    ),
    { maxLength: 8 },
  )
  .map(parts =>
    Array.from(parts.join(''))
      .filter(c => c >= ' ' && c !== '\u007f')
      .join('')
      .slice(0, 500),
  );

export const containerImages = fc
  .tuple(
    fc.constantFrom(
      'gcr.io',
      'docker.io',
      'asia-northeast1-docker.pkg.dev',
      'registry.example.com:5000',
    ),
    fc.array(
      word(2, 20).map(name => name.replace(/--+/g, '-')),
      {
        minLength: 1,
        maxLength: 4,
      },
    ),
    fc.constantFrom('', ':latest', ':v1.2.3', ':1_0-RC'),
    fc.option(
      fc.string({
        unit: fc.constantFrom(...'0123456789abcdef'),
        minLength: 64,
        maxLength: 64,
      }),
      { nil: undefined, freq: 2 },
    ),
  )
  .map(
    ([host, path, tag, digest]) =>
      `${host}/${path.join('/')}${tag}${digest ? `@sha256:${digest}` : ''}`,
  );

export const entityRefs = fc
  .tuple(
    fc.constantFrom('', 'group:', 'group:default/', 'user:', 'team-space/'),
    word(2, 30),
  )
  .map(([prefix, name]) => `${prefix}${name}`);
