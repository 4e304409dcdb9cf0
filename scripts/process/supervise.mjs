import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';

const onWindows = process.platform === 'win32';

/** How long a program may take to end after it was asked to. */
const patience = 10_000;

/** The programs that run now. */
const running = new Set();

/** The signal that ended this script, once there was one. */
let endedBy;

/** @returns {string | undefined} the signal that this script was ended by */
export const endingSignal = () => endedBy;

/**
 * Runs a program as the leader of a process group, so that whatever it starts
 * ends with it: after it has ended by itself, and when this script is ended.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 * @param {(child: import('node:child_process').ChildProcess) => void} [onStart]
 * @returns {Promise<number>} the exit code, 1 where a signal ended the program
 */
export async function supervise(command, args, options, onStart) {
  if (endedBy) {
    return 1;
  }
  const child = spawn(command, args, { ...options, detached: !onWindows });
  const closed = once(child, 'close');
  running.add(child);
  try {
    onStart?.(child);
    const [code] = await closed;
    await endRemaining(child.pid);
    return code ?? 1;
  } finally {
    running.delete(child);
  }
}

function endEverything(signal) {
  const again = endedBy !== undefined;
  endedBy = signal;
  if (running.size === 0) {
    process.exit(1);
  }
  running.forEach(child => end(child, again));
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => endEverything(signal));
}

// npm and Yarn run a script through a shell. When they are ended from outside,
// the shell goes and nobody passes the signal on.
if (process.env.npm_lifecycle_event && !onWindows) {
  const shell = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid !== shell) {
      clearInterval(watch);
      endEverything('SIGHUP');
    }
  }, 500);
  watch.unref();
}

/** Asks a program to end, and forces it when it does not or is asked twice. */
function end(child, force) {
  if (onWindows) {
    spawn('taskkill', ['/pid', String(child.pid), '/t', '/f']);
    return;
  }
  if (force) {
    signalGroup(child.pid, 'SIGKILL');
    return;
  }
  // Everything that runs here takes an interrupt as the request to clean up.
  child.kill('SIGINT');
  setTimeout(() => signalGroup(child.pid, 'SIGKILL'), patience).unref();
}

/** Waits for what the leader of a group left behind, and ends the rest. */
async function endRemaining(group) {
  if (onWindows) {
    return;
  }
  signalGroup(group, 'SIGTERM');
  const deadline = Date.now() + patience / 2;
  while (signalGroup(group, 0) && Date.now() < deadline) {
    await delay(50);
  }
  signalGroup(group, 'SIGKILL');
}

/** @returns {boolean} whether the group still has a member */
function signalGroup(group, signal) {
  try {
    process.kill(-group, signal);
    return true;
  } catch {
    return false;
  }
}
