// Starts the portal: npm start. Arguments go to `backstage-cli repo start`.
import path from 'node:path';
import { readPorts, takenPortsError } from './portal/addresses.mjs';
import { findFreePorts, isTaken } from './portal/ports.mjs';
import { allAnswer } from './portal/readiness.mjs';
import { programOf } from './process/program.mjs';
import { endingSignal, supervise } from './process/supervise.mjs';
import { main } from './setup/main.mjs';
import { prepare } from './setup/prepare.mjs';
import { report } from './setup/report.mjs';
import { root } from './setup/root.mjs';

main(async () => {
  const args = process.argv.slice(2);
  const startsEverything = args.length === 0;
  const ports = readPorts(process.env);
  if (startsEverything) {
    await requireFree(ports);
  }

  const { node, env } = await prepare();
  const dataFolder = path.resolve(root, process.env.PORTAL_DATA || '.data');
  const cli = await programOf('@backstage/cli', 'backstage-cli');

  const waiting = new AbortController();
  const code = await supervise(
    node,
    [cli, 'repo', 'start', ...args],
    {
      cwd: root,
      env: { ...env, PORTAL_DATA: dataFolder },
      stdio: 'inherit',
    },
    () => startsEverything && announce(ports, dataFolder, waiting.signal),
  );
  waiting.abort();
  // A person who ends the portal has not made it fail.
  return endingSignal() ? 0 : code;
});

async function requireFree(ports) {
  const states = await Promise.all(ports.map(({ port }) => isTaken(port)));
  const taken = ports.filter((_, index) => states[index]);
  if (taken.length > 0) {
    const highest = Math.max(...ports.map(({ port }) => port));
    throw takenPortsError(
      taken,
      await findFreePorts(taken.length, highest + 1),
    );
  }
}

async function announce(ports, dataFolder, signal) {
  const [portal, backend] = ports.map(({ port }) => `http://localhost:${port}`);
  const health = `${backend}/.backstage/health/v1/readiness`;
  if (await allAnswer([health, portal], signal)) {
    report(
      [
        '',
        `  The portal is ready: ${portal}`,
        `  Your data is in ${dataFolder}; remove that folder to begin anew.`,
        '  Ctrl-C ends the portal.',
        '',
      ].join('\n'),
    );
  }
}
