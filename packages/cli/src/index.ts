/**
 * The command `cloud-run`.
 *
 * @packageDocumentation
 */
import { run } from './program';
import { allowReadersToLeave } from './streams';

allowReadersToLeave();
run(process.argv).then(exitCode => {
  process.exitCode = exitCode;
});
