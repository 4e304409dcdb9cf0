import { memoryFiles } from 'backstage-cloud-run-terraform';
import { servicesOfRepository } from '../../../reading';
import { HOSTILE_INPUTS } from './hostileInputs';

/*
 * Reads the hostile input of the given name, in a process of its own, and prints what it took.
 */

const megabytes = () => process.resourceUsage().maxRSS / 1024;

async function main([name]: string[]): Promise<void> {
  const files = HOSTILE_INPUTS[name];
  const before = megabytes();
  const start = performance.now();
  await servicesOfRepository(memoryFiles(files), '');
  process.stdout.write(
    JSON.stringify({
      milliseconds: performance.now() - start,
      megabytes: megabytes() - before,
    }),
  );
}

main(process.argv.slice(2)).catch(error => {
  process.stderr.write(String(error));
  process.exitCode = 1;
});
