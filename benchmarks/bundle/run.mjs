// Measures what the plugin adds to an app, beside two of Backstage's own:
// yarn benchmark:bundle APP…, each the folder of an app of the new frontend
// system that it is installed in, such as `INSTALL_KEEP` leaves.
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ensureChromium } from '../../scripts/browser/chromium.mjs';
import { capture } from '../../scripts/process/capture.mjs';
import { main } from '../../scripts/setup/main.mjs';
import { lastLines } from '../../scripts/setup/npm.mjs';
import { prepare } from '../../scripts/setup/prepare.mjs';
import { report } from '../../scripts/setup/report.mjs';
import { SetupError } from '../../scripts/setup/SetupError.mjs';
import { addedTo, filesWith, scriptsOf, sizeOf } from './files.mjs';
import { visit } from './visit.mjs';

/** The plugins that are compared by what they add to the start of the app. */
const COMPARED = [
  ['Cloud Run', 'backstage-plugin-cloud-run'],
  ['Kubernetes', '@backstage/plugin-kubernetes'],
  ['Notifications', '@backstage/plugin-notifications'],
];

main(async () => {
  const folders = process.argv.slice(2);
  if (folders.length === 0) {
    throw new SetupError('Name the folder of an app, or several.', [
      'INSTALL_KEEP=FOLDER npm test -- --stage install makes some.',
    ]);
  }
  const tools = await prepare();
  const executablePath = await ensureChromium(tools);
  const columns = [];
  for (const folder of folders) {
    columns.push(await measure(path.resolve(folder), tools, executablePath));
  }
  const names = folders.map(folder => path.basename(folder));
  const [first] = columns;
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
async function measure(folder, tools, executablePath) {
  const dist = path.join(folder, 'packages/app/dist');
  const scripts = path.join(dist, 'static');
  const sizeAtStart = async () => {
    const page = await readFile(path.join(dist, 'index.html'), 'utf8');
    return sizeOf(scriptsOf(page), scripts);
  };
  const without = new Map();
  for (const [what, name] of COMPARED) {
    report(`${path.basename(folder)}: building without ${name} …`);
    await build(folder, [name], tools);
    without.set(what, await sizeAtStart());
  }
  // Last, so that it is there to be visited.
  report(`${path.basename(folder)}: building with all plugins …`);
  await build(folder, [], tools);
  const atStart = await sizeAtStart();
  const sizes = new Map([
    ['The app at its start', atStart],
    ...[...without].map(([what, size]) => [
      `${what}: added to the start`,
      atStart - size,
    ]),
  ]);

  report(`${path.basename(folder)}: opening pages …`);
  const seen = new Set();
  for (const { what, files } of await visit({
    folder,
    executablePath,
    tools,
  })) {
    const added = addedTo(seen, files);
    added.forEach(file => seen.add(file));
    sizes.set(what, await sizeOf(added, scripts));
    if (what === 'The form of another template') {
      const own = await filesWith(added, scripts, 'backstage-plugin-cloud-run');
      sizes.set(`${what}: of it, Cloud Run`, await sizeOf(own, scripts));
    }
  }
  sizes.delete('start');
  return sizes;
}

/** Builds an app's frontend without some of its plugins. */
async function build(folder, exclude, { node, env }) {
  const config = path.join(folder, 'app-config.bundle.yaml');
  await writeFile(config, JSON.stringify({ app: { packages: { exclude } } }));
  const { code, output } = await capture(
    node,
    [
      path.join(folder, 'node_modules/@backstage/cli/bin/backstage-cli'),
      ...['package', 'build'],
      ...['--config', '../../app-config.yaml', '--config', config],
    ],
    { cwd: path.join(folder, 'packages/app'), env },
  );
  await rm(config);
  if (code !== 0) {
    throw new Error(lastLines(output, 20).join('\n'));
  }
}
