import {
  memoryFiles,
  readConfiguration,
  servicesOfConfiguration,
} from '../../reading';

/*
 * Reads input that is made to exhaust whoever reads it, in a process of its own, and prints what it took.
 */

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

const HOSTILE: Record<string, Files> = {
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
  'many files': Object.fromEntries(
    Array.from({ length: 2_500 }, (_, index) => [
      `f${index}.tf`,
      `${service(`  name = "s${index}"`).replace(
        'main',
        `s${index}`,
      )}# ${'x'.repeat(8_000)}\n`,
    ]),
  ),
};

const megabytes = () => process.resourceUsage().maxRSS / 1024;

async function main(): Promise<void> {
  const before = megabytes();
  const milliseconds: Record<string, number> = {};
  for (const [name, files] of Object.entries(HOSTILE)) {
    const start = performance.now();
    servicesOfConfiguration(await readConfiguration(memoryFiles(files)));
    milliseconds[name] = Math.round(performance.now() - start);
  }
  process.stdout.write(
    JSON.stringify({ milliseconds, megabytes: megabytes() - before }),
  );
}

main().catch(error => {
  process.stderr.write(String(error));
  process.exitCode = 1;
});
