// Builds the packages and publishes those whose version is not published yet,
// each after what it depends on: node scripts/release/publish.mjs
// Where to and as whom: docs/releasing.md.
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { programOf } from '../process/program.mjs';
import { supervise } from '../process/supervise.mjs';
import { main } from '../setup/main.mjs';
import { prepare } from '../setup/prepare.mjs';
import { report } from '../setup/report.mjs';
import { root } from '../setup/root.mjs';
import { SetupError } from '../setup/SetupError.mjs';
import { ensureYarn } from '../setup/yarn.mjs';
import { publishedPackages } from './packages.mjs';
import { isOnLoopback, isPlaceholder } from './places.mjs';

main(async () => {
  const { node, env } = await prepare();
  const yarn = await ensureYarn();
  await refusePlaceholders(env.YARN_NPM_PUBLISH_REGISTRY);

  const steps = [
    {
      about: 'Writing the declarations …',
      command: [await programOf('typescript', 'tsc'), '--incremental', 'false'],
    },
    {
      about: 'Building the packages …',
      command: [
        await programOf('@backstage/cli', 'backstage-cli'),
        'repo',
        'build',
      ],
    },
    {
      about: 'Publishing …',
      command: [
        yarn,
        ...['workspaces', 'foreach', '--all', '--no-private'],
        ...['--topological', '--verbose'],
        ...['npm', 'publish', '--access', 'public', '--tolerate-republish'],
      ],
    },
  ];
  await removeOldBuilds();
  for (const { about, command } of steps) {
    report(about);
    const code = await supervise(node, command, {
      cwd: root,
      env,
      stdio: 'inherit',
    });
    if (code !== 0) {
      return code;
    }
  }
  return 0;
});

/** What was built before and is no longer made would be packed too. */
async function removeOldBuilds() {
  const packages = await publishedPackages();
  await Promise.all(
    packages.map(({ folder }) =>
      rm(path.join(root, folder, 'dist'), { recursive: true, force: true }),
    ),
  );
}

async function refusePlaceholders(registry) {
  if (registry && isOnLoopback(registry)) {
    return;
  }
  const packages = await publishedPackages();
  const unplaced = packages.filter(
    ({ manifest }) =>
      isPlaceholder(manifest.homepage) ||
      isPlaceholder(manifest.repository.url),
  );
  if (unplaced.length > 0) {
    throw new SetupError(
      'The packages do not say yet where their repository is.',
      [
        'Set homepage and repository in the package.json of the root, then run',
        '`npm run release:metadata`. docs/releasing.md tells more.',
      ],
    );
  }
}
