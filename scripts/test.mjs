// Runs every check of this repository: npm test. One of them alone:
// npm test -- --stage NAME. Other arguments go to `backstage-cli repo test`.
import { programOf } from './process/program.mjs';
import { endingSignal, supervise } from './process/supervise.mjs';
import { main } from './setup/main.mjs';
import { prepare } from './setup/prepare.mjs';
import { root } from './setup/root.mjs';
import { SetupError } from './setup/SetupError.mjs';
import { runStage } from './stages/runStage.mjs';
import { plan, readArguments, stageNames } from './stages/stages.mjs';
import { summary } from './stages/summary.mjs';

main(async () => {
  const args = process.argv.slice(2);
  const request = readArguments(args);
  switch (request.kind) {
    case 'stages':
      return runStages(request.only);
    case 'jest':
      return runJest(args);
    case 'unknown-stage':
      throw new SetupError(`There is no stage named “${request.name}”.`, [
        `The stages are: ${stageNames.join(', ')}`,
      ]);
    default:
      throw new Error(`Unknown request: ${JSON.stringify(request)}`);
  }
});

async function runStages(only) {
  const tools = await prepare();
  const results = [];
  for (const lanes of plan(only)) {
    await Promise.all(
      lanes.map(async lane => {
        for (const stage of lane) {
          if (endingSignal()) {
            return;
          }
          results.push(await runStage(stage, tools, lanes.length === 1));
        }
      }),
    );
  }
  if (endingSignal()) {
    return 130;
  }
  process.stdout.write(`\n${summary(results)}\n`);
  return results.every(({ code }) => code === 0) ? 0 : 1;
}

async function runJest(args) {
  const { node, env } = await prepare();
  const cli = await programOf('@backstage/cli', 'backstage-cli');
  return supervise(node, [cli, 'repo', 'test', ...args], {
    cwd: root,
    env,
    stdio: 'inherit',
  });
}
