/**
 * The command `cloud-run`.
 *
 * @packageDocumentation
 */
import { run } from './program';

run(process.argv).then(exitCode => {
  process.exitCode = exitCode;
});
