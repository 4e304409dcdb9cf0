import { cp, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parse, parseAllDocuments, stringify } from 'yaml';
import { root } from '../../scripts/setup/root.mjs';
import { blocksOf, partsOf } from './readme.mjs';

/**
 * Does in an app what the README says, with the README's own code.
 *
 * @param {{
 *   folder: string,
 *   system: 'new' | 'legacy',
 *   shell: (command: string) => Promise<unknown>,
 * }} app - shell runs a command in the app's folder
 */
export async function followReadme({ folder, system, shell }) {
  const readme = await readFile(path.join(root, 'README.md'), 'utf8');
  const install = readme.slice(
    readme.indexOf('\n## Install it'),
    readme.indexOf('\n## The command line'),
  );
  const blocks = blocksOf(install);
  const at = file => path.join(folder, file);
  const named = suffix =>
    required(
      blocks.filter(({ file }) => file?.endsWith(suffix)),
      suffix,
    );

  await mergeYaml(at('.yarnrc.yml'), named('.yarnrc.yml'));
  for (const { code } of required(
    blocks.filter(({ language }) => language === 'sh'),
    'sh',
  )) {
    await shell(code);
  }
  await edit(at('packages/backend/src/index.ts'), text =>
    insertBefore(
      text,
      'backend.start();',
      named('index.ts')
        .map(({ code }) => code)
        .join('\n'),
    ),
  );
  const isForNewSystem = ({ code }) => code.includes('extensions:');
  await mergeYaml(
    at('app-config.yaml'),
    named('app-config.yaml').filter(
      block => system === 'new' || !isForNewSystem(block),
    ),
  );
  if (system === 'legacy') {
    await addToApp(at('packages/app/src/App.tsx'), named('App.tsx'));
    await addToEntityPage(
      at('packages/app/src/components/catalog/EntityPage.tsx'),
      named('EntityPage.tsx'),
    );
  }
  await cp(
    path.join(root, 'templates/cloud-run-service'),
    at('templates/cloud-run-service'),
    { recursive: true },
  );
  await annotate(at('examples/entities.yaml'), named('catalog-info.yaml'));
}

function required(blocks, what) {
  if (blocks.length === 0) {
    throw new Error(`The README has no block for ${what}`);
  }
  return blocks;
}

async function edit(file, change) {
  await writeFile(file, change(await readFile(file, 'utf8')));
}

function insertBefore(text, mark, addition) {
  if (!text.includes(mark)) {
    throw new Error(`There is no ${mark} to put something before`);
  }
  return text.replace(mark, () => `${addition}\n${mark}`);
}

async function mergeYaml(file, blocks) {
  await edit(file, text =>
    stringify(
      blocks.reduce(
        (merged, { code }) => merge(merged, parse(code)),
        parse(text),
      ),
    ),
  );
}

/** Two pieces of configuration in one, as a person would write them: the lists together. */
function merge(one, other) {
  if (Array.isArray(one) && Array.isArray(other)) {
    return [...new Set([...one, ...other])];
  }
  if (isRecord(one) && isRecord(other)) {
    return Object.entries(other).reduce(
      (merged, [key, value]) => ({ ...merged, [key]: merge(one[key], value) }),
      one,
    );
  }
  return other;
}

const isRecord = value =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

async function addToApp(file, [{ code }]) {
  const { imports, options, elements } = partsOf(code);
  const [create, ...others] = elements;
  await edit(file, text =>
    replaceOnce(
      replaceOnce(imports + text, 'createApp({\n', `createApp({\n${options}`),
      '<Route path="/create" element={<ScaffolderPage />} />',
      [create, ...others].join('\n'),
    ),
  );
}

async function addToEntityPage(file, [{ code }]) {
  const { imports, elements } = partsOf(code);
  const [card, tab] = elements;
  await edit(file, text =>
    ['websiteEntityPage', 'serviceEntityPage'].reduce(
      (page, name) => addTab(page, name, tab),
      replaceOnce(
        imports + text,
        /const overviewContent = \(\n {2}<Grid [^>]*>\n/,
        start => `${start}${card}\n`,
      ),
    ),
  );
}

function addTab(text, name, tab) {
  return replaceOnce(
    text,
    new RegExp(`const ${name} = \\([^]*?\\n  </EntityLayout>`),
    layout => insertBefore(layout, '  </EntityLayout>', tab),
  );
}

function replaceOnce(text, mark, replacement) {
  const changed = text.replace(
    mark,
    typeof replacement === 'function' ? replacement : () => replacement,
  );
  if (changed === text) {
    throw new Error(`There is no ${mark} to replace`);
  }
  return changed;
}

/** Gives the example that every new app has the README's annotations. */
async function annotate(file, [{ code }]) {
  await edit(file, text =>
    parseAllDocuments(text)
      .map(document => document.toJS())
      .map(entity =>
        stringify(
          entity?.metadata?.name === 'example-website'
            ? merge(entity, parse(code))
            : entity,
        ),
      )
      .join('---\n'),
  );
}
