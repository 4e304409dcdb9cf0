// Runs a script of this repository with the Node that serves:
// node scripts/run.mjs SCRIPT [ARGUMENT…]
import { supervise } from './process/supervise.mjs';
import { main } from './setup/main.mjs';
import { prepare } from './setup/prepare.mjs';

main(async () => {
  const { node, env } = await prepare();
  return supervise(node, process.argv.slice(2), { env, stdio: 'inherit' });
});
