/**
 * The program of a process that reads and renders what anybody may have written. It is started by `IsolatedProcesses`.
 *
 * @packageDocumentation
 */
import { perform } from './isolation/perform';
import { watchMemory } from './isolation/watchdog';

const bytes = Number(process.argv[2]);
if (process.send && bytes > 0) {
  watchMemory(bytes);
  process.on('disconnect', () => process.exit());
  process.on('message', (task: Parameters<typeof perform>[0]) => {
    perform(task).then(answer => process.send?.(answer));
  });
  process.send({ kind: 'started' });
}
