import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** How the generated repository's application is tested and started. */
export interface Application {
  test: [program: string, ...args: string[]];
  start: [program: string, ...args: string[]];
}

/** The commands that the generated README names. */
export const applications: Record<'nodejs' | 'python', Application> = {
  nodejs: { test: ['npm', 'test'], start: ['npm', 'start'] },
  python: {
    test: ['python3', '-m', 'unittest', 'discover', '-s', 'tests'],
    start: ['python3', '-m', 'app'],
  },
};

/** Runs the application's own test; rejects with its output when it fails. */
export async function testApplication(
  directory: string,
  { test: [program, ...args] }: Application,
): Promise<void> {
  await run(program, args, { cwd: directory, timeout: 60_000 });
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') {
    throw new Error('No free port was given');
  }
  return address.port;
}

async function answerOf(url: string): Promise<Response> {
  const deadline = Date.now() + 20_000;
  for (;;) {
    try {
      return await fetch(url);
    } catch (error) {
      if (Date.now() > deadline) {
        throw error;
      }
      await new Promise(resolve => setTimeout(resolve, 200));
    }
  }
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.pid === undefined) {
    return;
  }
  const exited = once(child, 'exit');
  // The whole group: npm starts the application as a child of its own.
  process.kill(-child.pid, 'SIGTERM');
  const late = setTimeout(() => {
    if (child.pid !== undefined) {
      process.kill(-child.pid, 'SIGKILL');
    }
  }, 15_000);
  await exited;
  clearTimeout(late);
}

/** Starts the application as Cloud Run would, and gives what its health endpoint answers. */
export async function healthOf(
  directory: string,
  { start: [program, ...args] }: Application,
): Promise<{ status: number; body: string }> {
  const port = await freePort();
  const child = spawn(program, args, {
    cwd: directory,
    detached: true,
    env: { ...process.env, PORT: String(port), HOST: '127.0.0.1' },
    stdio: 'ignore',
  });
  try {
    const response = await answerOf(`http://127.0.0.1:${port}/health`);
    return { status: response.status, body: await response.text() };
  } finally {
    await stop(child);
  }
}
