// Runs the Yarn that package.json pins: node scripts/yarn.mjs [ARGUMENT…]
import path from 'node:path';
import { supervise } from './process/supervise.mjs';
import { toolEnvironment } from './setup/environment.mjs';
import { main } from './setup/main.mjs';
import { ensureNode } from './setup/node.mjs';
import { ensureYarn, settingsSharedWithNpm } from './setup/yarn.mjs';

main(async () => {
  const node = await ensureNode();
  const yarn = await ensureYarn();
  const env = {
    ...toolEnvironment(process.env, [path.dirname(node)]),
    ...(await settingsSharedWithNpm()),
  };
  return supervise(node, [yarn, ...process.argv.slice(2)], {
    env,
    stdio: 'inherit',
  });
});
