// Starts the portal as a person does, and ends it with Ctrl-C.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { capture } from '../process/capture.mjs';
import { root } from '../setup/root.mjs';
import { servers } from './addresses.mjs';
import { findFreePorts, isTaken } from './ports.mjs';

const script = path.join(root, 'scripts/start.mjs');

describe('npm start', () => {
  let ports;
  let data;
  let env;

  before(async () => {
    ports = await findFreePorts(servers.length, 3200);
    data = await mkdtemp(path.join(os.tmpdir(), 'cloud-run-portal-'));
    env = {
      ...process.env,
      ...Object.fromEntries(
        servers.map(({ variable }, index) => [variable, String(ports[index])]),
      ),
      BROWSER: 'none',
      PORTAL_DATA: data,
    };
  });

  after(() => rm(data, { recursive: true, force: true }));

  it('says which port is taken and how to choose another', async () => {
    const other = net.createServer().listen(ports[0], '127.0.0.1');
    await once(other, 'listening');
    const { code, output } = await capture(process.execPath, [script], { env });
    other.close();

    assert.equal(code, 1);
    assert.match(
      output,
      new RegExp(`Port ${ports[0]} for the portal is in use`),
    );
    assert.match(output, /PORTAL_PORT=\d+ npm start/);
  });

  it('serves the portal until Ctrl-C, and leaves nothing behind', async () => {
    const start = spawn(process.execPath, [script], {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const closed = once(start, 'close');
    await printed(start, 'The portal is ready');

    const page = await fetch(`http://localhost:${ports[0]}`);
    assert.equal(page.status, 200);
    assert.deepEqual(await Promise.all(ports.map(isTaken)), [true, true, true]);
    const started = await descendants(start.pid);
    assert.ok(started.length > 0);

    start.kill('SIGINT');
    const [code] = await closed;

    assert.equal(code, 0);
    assert.deepEqual(started.filter(isRunning), []);
    assert.deepEqual(await Promise.all(ports.map(isTaken)), [
      false,
      false,
      false,
    ]);
  });
});

/** Waits for a text in what a program prints; fails with all of it instead. */
function printed(child, text) {
  return new Promise((resolve, reject) => {
    let output = '';
    const take = chunk => {
      output += chunk;
      if (output.includes(text)) {
        resolve();
      }
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.once('close', () => reject(new Error(`It ended early:\n${output}`)));
    setTimeout(
      () => reject(new Error(`“${text}” never came:\n${output}`)),
      180_000,
    ).unref();
  });
}

/** Every process below another one. */
async function descendants(pid) {
  const pairs = await parents();
  const below = parent =>
    pairs
      .filter(([, ppid]) => ppid === parent)
      .flatMap(([child]) => [child, ...below(child)]);
  return below(pid);
}

/** The processes of this machine, each with its parent. */
async function parents() {
  const rows =
    process.platform === 'linux'
      ? await rowsOfProc()
      : (await capture('ps', ['-eo', 'pid=,ppid='])).output.trim().split('\n');
  return rows.map(row => row.trim().split(/\s+/).map(Number));
}

async function rowsOfProc() {
  const pids = (await readdir('/proc')).filter(name => /^\d+$/.test(name));
  const rows = await Promise.all(
    pids.map(async pid => {
      const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(
        () => '', // it has ended meanwhile
      );
      return `${pid} ${/^PPid:\s+(\d+)$/m.exec(status)?.[1] ?? 0}`;
    }),
  );
  return rows;
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
