// Measures what the plugin adds to an app, beside two of Backstage's own:
// yarn benchmark:bundle APP…, each the folder of an app of the new frontend
// system that it is installed in, such as `INSTALL_KEEP` leaves.
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { capture } from '../../scripts/process/capture.mjs';
import { main } from '../../scripts/setup/main.mjs';
import { lastLines } from '../../scripts/setup/npm.mjs';
import { prepare } from '../../scripts/setup/prepare.mjs';
import { report } from '../../scripts/setup/report.mjs';
import { SetupError } from '../../scripts/setup/SetupError.mjs';
import { addedChunks, initialChunks, sizeOf } from './chunks.mjs';

const CLOUD_RUN = 'backstage-plugin-cloud-run';
const NOTIFICATIONS = '@backstage/plugin-notifications';
const KUBERNETES = '@backstage/plugin-kubernetes';

/** What each of the plugins loads when it is opened. */
const OPENED = [
  { what: 'Cloud Run: the card', from: CLOUD_RUN, request: /LinkedCard/ },
  {
    what: 'Cloud Run: the tab',
    from: CLOUD_RUN,
    request: /EntityCloudRunContent/,
  },
  {
    what: 'Cloud Run: the page of the rules',
    from: CLOUD_RUN,
    request: /RulesPage/,
  },
  {
    what: 'Cloud Run: the form',
    from: CLOUD_RUN,
    request: /(Network|Environments|Repository|Summary)Field/,
  },
  {
    what: 'Cloud Run: the form of another template',
    from: CLOUD_RUN,
    request: /\/fields/,
  },
  { what: 'Kubernetes: the tab', from: KUBERNETES, request: /Kubernetes/ },
  {
    what: 'Notifications: the page',
    from: NOTIFICATIONS,
    request: /NotificationsPage/,
  },
];

main(async () => {
  const folders = process.argv.slice(2);
  if (folders.length === 0) {
    throw new SetupError('Name the folder of an app, or several.', [
      'INSTALL_KEEP=FOLDER npm test -- --stage install makes some.',
    ]);
  }
  const tools = await prepare();
  const columns = [];
  for (const folder of folders) {
    columns.push(await measure(path.resolve(folder), tools));
  }
  const [first] = columns;
  const names = folders.map(folder => path.basename(folder));
  process.stdout.write(
    [
      `| gzip kB | ${names.join(' | ')} |`,
      `| --- |${' --: |'.repeat(names.length)}`,
      ...[...first.keys()].map(
        what =>
          `| ${what} | ${columns
            .map(column => (column.get(what) / 1000).toFixed(1))
            .join(' | ')} |`,
      ),
      '',
    ].join('\n'),
  );
  return 0;
});

/** The sizes of an app's parts in bytes, by what they are. */
async function measure(folder, tools) {
  const sizes = new Map();
  const dist = path.join(folder, 'packages/app/dist');
  const initial = async excluded => {
    const chunks = await build(folder, excluded, tools);
    return { chunks, size: await sizeOf(initialChunks(chunks), dist) };
  };
  const others = [];
  for (const [what, name] of [
    ['Cloud Run', CLOUD_RUN],
    ['Kubernetes', KUBERNETES],
    ['Notifications', NOTIFICATIONS],
  ]) {
    others.push({ what, size: (await initial([name])).size });
  }
  // Last, so that its files are there to be measured.
  const { chunks, size } = await initial([]);
  sizes.set('The app at its start', size);
  for (const { what, size: without } of others) {
    sizes.set(`${what}: added to the start`, size - without);
  }
  for (const { what, from, request } of OPENED) {
    sizes.set(what, await sizeOf(addedChunks(chunks, from, request), dist));
  }
  return sizes;
}

/** Builds an app's frontend without some of its plugins. */
async function build(folder, exclude, { node, env }) {
  report(
    `${path.basename(folder)}: building ${
      exclude.length > 0 ? `without ${exclude.join(', ')}` : 'with all plugins'
    } …`,
  );
  const app = path.join(folder, 'packages/app');
  const config = path.join(folder, 'app-config.bundle.yaml');
  await writeFile(config, JSON.stringify({ app: { packages: { exclude } } }));
  const { code, output } = await capture(
    node,
    [
      path.join(folder, 'node_modules/@backstage/cli/bin/backstage-cli'),
      ...['package', 'build', '--stats'],
      ...['--config', '../../app-config.yaml', '--config', config],
    ],
    { cwd: app, env },
  );
  await rm(config);
  if (code !== 0) {
    throw new Error(lastLines(output, 20).join('\n'));
  }
  const stats = await readFile(
    path.join(app, 'dist/bundle-stats.json'),
    'utf8',
  );
  return JSON.parse(stats).chunks;
}
