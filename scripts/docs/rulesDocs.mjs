// Writes docs/rules.md and docs/rules.ja.md from the rules; with --check it compares them instead.
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import prettier from 'prettier';
import { main } from '../setup/main.mjs';
import { root } from '../setup/root.mjs';
import { loadModel } from './model.mjs';
import { rulesPage } from './rulesPage.mjs';

const PAGES = { en: 'docs/rules.md', ja: 'docs/rules.ja.md' };

async function pageOf(model, locale, file) {
  const options = await prettier.resolveConfig(file);
  return prettier.format(rulesPage(model, locale), {
    ...options,
    filepath: file,
  });
}

main(async () => {
  const check = process.argv.includes('--check');
  const model = loadModel();
  const stale = [];
  for (const [locale, name] of Object.entries(PAGES)) {
    const file = path.join(root, name);
    const page = await pageOf(model, locale, file);
    if (!check) {
      await writeFile(file, page);
    } else if ((await readFile(file, 'utf8').catch(() => '')) !== page) {
      stale.push(name);
    }
  }
  if (stale.length > 0) {
    process.stderr.write(
      `No longer what the rules say: ${stale.join(
        ', ',
      )}. To write it anew: yarn build:rules-docs\n`,
    );
  }
  return stale.length > 0 ? 1 : 0;
});
