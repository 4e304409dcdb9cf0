import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { root } from '../../scripts/setup/root.mjs';
import { blocksOf, partsOf } from './readme.mjs';

describe('blocksOf', () => {
  it('finds blocks with their heading, language and file', () => {
    assert.deepEqual(
      blocksOf(
        [
          '## Install',
          '### Backend',
          '```sh',
          'yarn add a',
          '```',
          'and',
          '```yaml',
          '# app-config.yaml',
          'a: 1',
          '```',
        ].join('\n'),
      ),
      [
        {
          heading: 'Backend',
          language: 'sh',
          file: undefined,
          code: 'yarn add a\n',
        },
        {
          heading: 'Backend',
          language: 'yaml',
          file: 'app-config.yaml',
          code: '# app-config.yaml\na: 1\n',
        },
      ],
    );
  });
});

describe('partsOf', () => {
  it('takes a block apart', () => {
    assert.deepEqual(
      partsOf(
        [
          '// src/App.tsx',
          "import { a } from 'a';",
          'import {',
          '  b,',
          "} from 'b';",
          '',
          'const app = createApp({',
          '  plugins: [b],',
          '});',
          '',
          '<Route path="/a">',
          '  <B />',
          '</Route>;',
          '<Route path="/b" element={<B />} />;',
          '',
        ].join('\n'),
      ),
      {
        imports: "import { a } from 'a';\nimport {\n  b,\n} from 'b';\n",
        options: '  plugins: [b],\n',
        elements: [
          '<Route path="/a">\n  <B />\n</Route>',
          '<Route path="/b" element={<B />} />',
        ],
      },
    );
  });
});

describe('the README in Japanese', () => {
  it('gives the same code to follow', async () => {
    const codeOf = async file =>
      blocksOf(await readFile(path.join(root, file), 'utf8'))
        .filter(({ file: named }) => named)
        // What a block says besides may be in another language.
        .map(({ code }) => code.replace(/\s*(#|\/\/) .*$|reason: .*$/gm, ''));
    assert.deepEqual(await codeOf('README.ja.md'), await codeOf('README.md'));
  });
});
