type Files = Record<string, string>;

const service = (attributes: string) =>
  `resource "google_cloud_run_v2_service" "main" {\n  location = "x"\n${attributes}\n}\n`;

/** Locals of which each is made of the one before, twice. */
function doubling(first: string, next: (before: string) => string): string {
  const lines = Array.from(
    { length: 40 },
    (_, index) => `  l${index + 1} = ${next(`local.l${index}`)}`,
  );
  return `locals {\n  l0 = ${first}\n${lines.join('\n')}\n}\n`;
}

const manifest = (name: string, spec: string) =>
  `apiVersion: serving.knative.dev/v1\nkind: Service\nmetadata: {name: ${name}}\nspec: ${spec}\n`;

/** So many files, each made of so many texts. */
function files(
  count: number,
  name: (file: number) => string,
  texts: number,
  text: (file: number, index: number) => string,
): Files {
  return Object.fromEntries(
    Array.from({ length: count }, (_, file) => [
      name(file),
      Array.from({ length: texts }, (__, index) => text(file, index)).join(''),
    ]),
  );
}

/** Repositories that are made to exhaust whoever reads them. */
export const HOSTILE_INPUTS: Record<string, Files> = {
  'texts that double': {
    'main.tf':
      doubling('"haha"', before => `"\${${before}}\${${before}}"`) +
      service('  name = local.l40'),
  },
  'lists that double': {
    'main.tf':
      doubling('[1, 2]', before => `concat(${before}, ${before})`) +
      service('  name = join(",", local.l40)'),
  },
  'lists that double and may hold more': {
    'main.tf': `variable "more" {}\n${doubling(
      '["a", "b"]',
      before => `flatten([concat(${before}, var.more), ${before}])`,
    )}${service('  name = join(",", local.l40)')}`,
  },
  'lists in lists that double': {
    'main.tf':
      doubling('[1, 2]', before => `[${before}, ${before}]`) +
      service('  name = jsonencode(flatten(local.l40))'),
  },
  'a product of lists': {
    'main.tf': `locals {\n  a = range(1000)\n  b = setproduct(local.a, local.a, local.a)\n}\n${service(
      '  for_each = toset([for p in local.b : "x"])\n  name = each.key',
    )}`,
  },
  'a thousand million instances': {
    'main.tf': service('  count = 1000000000\n  name = "x${count.index}"'),
  },
  'a long range': {
    'main.tf': service('  name = join("", range(100000000))'),
  },
  'a wide format': {
    'main.tf': service(
      '  name = format("%01000000000d", 1)\n  description = indent(1000000000, "a\\nb")',
    ),
  },
  'deep brackets': {
    'main.tf': `a = ${'['.repeat(400_000)}${']'.repeat(400_000)}`,
  },
  'deep blocks': { 'main.tf': 'a {\n'.repeat(200_000) },
  'many instances of many services': files(
    1,
    () => 'main.tf',
    20,
    (_, index) =>
      service('  count = 1000\n  name = "x${count.index}"').replace(
        'main',
        `s${index}`,
      ),
  ),
  'many files': files(
    2_500,
    file => `f${file}.tf`,
    1,
    file =>
      `${service(`  name = "s${file}"`).replace(
        'main',
        `s${file}`,
      )}# ${'x'.repeat(8_000)}\n`,
  ),
  'many manifests': files(
    16,
    file => `m${file}.yaml`,
    9_000,
    (file, index) => `---\n${manifest(`s${file}-${index}`, '{}')}`,
  ),
  'a deep manifest': {
    'service.yaml': manifest(
      's',
      `${'['.repeat(200_000)}${']'.repeat(200_000)}`,
    ),
  },
  'a manifest that doubles': {
    'service.yaml': [
      'a0: &a0 [haha, haha]',
      ...Array.from(
        { length: 40 },
        (_, index) => `a${index + 1}: &a${index + 1} [*a${index}, *a${index}]`,
      ),
      manifest('s', '{template: {spec: {containers: *a40}}}'),
    ].join('\n'),
  },
};
