{% if values.runtime.kind == 'nodejs' %}
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../src/main.js', import.meta.url));
const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';

let service;
let address;
const entries = [];

async function entry(matches) {
  for (;;) {
    const found = entries.find(matches);
    if (found) {
      return found;
    }
    await new Promise(resolve => setTimeout(resolve, 10));
  }
}

before(async () => {
  service = spawn(process.execPath, [MAIN], {
    env: { ...process.env, PORT: '0', K_SERVICE: 'test', GOOGLE_CLOUD_PROJECT: 'test-project' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  createInterface({ input: service.stdout }).on('line', line => entries.push(JSON.parse(line)));
  const { port } = await entry(({ message }) => message === 'listening');
  address = `http://127.0.0.1:${port}`;
});

after(() => {
  service.kill('SIGKILL');
});

test('answers the health probe', async () => {
  const response = await fetch(`${address}/health`);
  assert.equal(response.status, 200);
  assert.deepEqual(await response.json(), { status: 'ok' });
});

test('says hello', async () => {
  const response = await fetch(address);
  assert.equal(response.status, 200);
  assert.deepEqual(await response.json(), { message: 'Hello from test' });
});

test('refuses what it does not know', async () => {
  assert.equal((await fetch(`${address}/nothing-here`)).status, 404);
  assert.equal((await fetch(address, { method: 'POST' })).status, 405);
});

test('logs a request with its trace', async () => {
  await fetch(`${address}/?traced`, {
    headers: { traceparent: `00-${TRACE}-00f067aa0ba902b7-01` },
  });
  const logged = await entry(({ httpRequest }) => httpRequest?.requestUrl === '/?traced');
  assert.equal(logged.severity, 'INFO');
  assert.equal(logged['logging.googleapis.com/trace'], `projects/test-project/traces/${TRACE}`);
});

test('stops when it is told to', async () => {
  service.kill('SIGTERM');
  const [code] = await once(service, 'exit', { signal: AbortSignal.timeout(5_000) });
  assert.equal(code, 0);
});
{% endif %}
