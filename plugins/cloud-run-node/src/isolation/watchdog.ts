import { Worker } from 'node:worker_threads';

/** Runs beside the work, which may never come back to its own event loop. */
const WATCH = `
const { workerData } = require('node:worker_threads');
setInterval(() => {
  if (process.memoryUsage.rss() > workerData.bytes || process.ppid !== workerData.parent) {
    process.kill(process.pid, 'SIGKILL');
  }
}, 50);
`;

/** Ends this process as soon as it holds more memory than so many bytes, on the heap or off it, or has lost its parent. */
export function watchMemory(bytes: number): void {
  new Worker(WATCH, {
    eval: true,
    workerData: { bytes, parent: process.ppid },
  }).unref();
}
