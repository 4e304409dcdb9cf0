// Spreads over the published packages what the root says for all of them:
// homepage, repository and licence. `--check` changes nothing and fails where
// something is missing.
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { main } from '../setup/main.mjs';
import { report } from '../setup/report.mjs';
import { root } from '../setup/root.mjs';
import { publishedPackages } from './packages.mjs';
import { problemsOf } from './problems.mjs';

main(async () => {
  const check = process.argv.includes('--check');
  const shared = JSON.parse(await read('package.json'));
  const license = await read('LICENSE');
  let failed = false;
  for (const { folder, manifest } of await publishedPackages()) {
    const complete = {
      ...manifest,
      homepage: shared.homepage,
      repository: { ...shared.repository, directory: folder },
    };
    const files = {
      'package.json': `${JSON.stringify(complete, null, 2)}\n`,
      LICENSE: license,
    };
    for (const [name, text] of Object.entries(files)) {
      const file = path.join(folder, name);
      if ((await read(file)) !== text) {
        if (check) {
          failed = true;
          report(`${file} differs: run \`npm run release:metadata\``);
        } else {
          await writeFile(path.join(root, file), text);
        }
      }
    }
    const problems = problemsOf({
      manifest: complete,
      readme: await read(path.join(folder, 'README.md')),
      changelog: await read(path.join(folder, 'CHANGELOG.md')),
    });
    failed ||= problems.length > 0;
    problems.forEach(problem => report(`${folder}: ${problem}`));
  }
  return failed ? 1 : 0;
});

async function read(file) {
  return readFile(path.join(root, file), 'utf8').catch(error => {
    if (error.code === 'ENOENT') {
      return undefined;
    }
    throw error;
  });
}
