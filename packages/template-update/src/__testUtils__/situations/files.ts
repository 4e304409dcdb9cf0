import { Situation, SituationFiles, conflictOf, inOneFile } from '../situation';

const DOCKERFILE = `FROM node:20-slim
WORKDIR /app
COPY package*.json ./
RUN npm ci --omit=dev
COPY . .
USER node
CMD ["node", "src/main.js"]
`;

const README = `# Orders

A service.

## Run it

npm start

## Deploy it

Merge to main.
`;

const MAIN = `import { createServer } from 'node:http';

export function greet(name) {
  return \`Hello \${name}\`;
}

export function start(port) {
  return createServer((request, response) => {
    response.end(greet(request.url));
  }).listen(port);
}

start(8080);
`;

function edited(
  text: string,
  ...edits: readonly (readonly [string, string])[]
): string {
  return edits.reduce((result, [from, to]) => {
    if (!result.includes(from)) {
      throw new Error(`${from} is not in the text`);
    }
    return result.replace(from, to);
  }, text);
}

const crlf = (text: string) => text.replace(/\n/g, '\r\n');
const ICON = Buffer.from([137, 80, 0, 1]);
const TEAM_ICON = Buffer.from([137, 80, 0, 2]);
const NEW_ICON = Buffer.from([137, 80, 0, 3]);

const HUGE = Array.from(
  { length: 20_000 },
  (_, index) => `line ${index}${index % 3 === 0 ? '\n}' : ''}\n`,
).join('');

function owned(policy: string): SituationFiles {
  return { '.cloud-run/update.yaml': policy };
}

/** Text, and files as such. */
export const FILES: readonly Situation[] = [
  inOneFile(
    'A Dockerfile that both change at different lines',
    'Dockerfile',
    [
      DOCKERFILE,
      edited(DOCKERFILE, ['USER node\n', 'USER node\nEXPOSE 8080\n']),
      edited(DOCKERFILE, ['node:20-slim', 'node:24-slim']),
    ],
    edited(
      DOCKERFILE,
      ['USER node\n', 'USER node\nEXPOSE 8080\n'],
      ['node:20-slim', 'node:24-slim'],
    ),
    'merged',
  ),
  inOneFile(
    'A Dockerfile that both change at one line',
    'Dockerfile',
    [
      DOCKERFILE,
      edited(DOCKERFILE, ['node:20-slim', 'node:22-slim']),
      edited(DOCKERFILE, ['node:20-slim', 'node:24-slim']),
    ],
    edited(DOCKERFILE, [
      'FROM node:20-slim\n',
      conflictOf(
        'FROM node:22-slim\n',
        'FROM node:20-slim\n',
        'FROM node:24-slim\n',
      ),
    ]),
    'conflict',
  ),
  inOneFile(
    'Markdown that both change in different sections',
    'README.md',
    [
      README,
      edited(README, ['A service.', 'Takes the orders of the shop.']),
      edited(README, [
        'Merge to main.',
        'Merge to main, and approve the deployment.',
      ]),
    ],
    edited(
      README,
      ['A service.', 'Takes the orders of the shop.'],
      ['Merge to main.', 'Merge to main, and approve the deployment.'],
    ),
    'merged',
  ),
  inOneFile(
    'Code of which both change different functions',
    'src/main.js',
    [
      MAIN,
      edited(MAIN, ['`Hello ${name}`', '`Good day ${name}`']),
      edited(MAIN, ['start(8080)', 'start(Number(process.env.PORT))']),
    ],
    edited(
      MAIN,
      ['`Hello ${name}`', '`Good day ${name}`'],
      ['start(8080)', 'start(Number(process.env.PORT))'],
    ),
    'merged',
  ),
  inOneFile(
    'Ignored files: both add a line at the end',
    '.gitignore',
    ['node_modules\n', 'node_modules\n*.log\n', 'node_modules\ncoverage\n'],
    'node_modules\n*.log\ncoverage\n',
    'merged',
  ),
  inOneFile(
    'Ignored files: one takes back what the other ignores',
    '.gitignore',
    ['node_modules\n', 'node_modules\n!keep.log\n', 'node_modules\n*.log\n'],
    `node_modules\n${conflictOf('!keep.log\n', '', '*.log\n')}`,
    'conflict',
  ),
  inOneFile(
    'Both make the same change',
    'README.md',
    [
      README,
      edited(README, ['A service.', 'Orders.']),
      edited(README, ['A service.', 'Orders.']),
    ],
    edited(README, ['A service.', 'Orders.']),
    'unchanged',
  ),
  inOneFile(
    'Nobody changes a file',
    'README.md',
    [README, README, README],
    README,
    'unchanged',
  ),
  inOneFile(
    'The template changes a file that nobody edited',
    'README.md',
    [README, README, `${README}More.\n`],
    `${README}More.\n`,
    'updated',
  ),
  inOneFile(
    'The team changes a file, the template does not',
    'README.md',
    [README, `${README}More.\n`, README],
    `${README}More.\n`,
    'kept',
  ),
  inOneFile(
    'The template adds a file',
    'NEW.md',
    [undefined, undefined, 'new\n'],
    'new\n',
    'added',
  ),
  inOneFile(
    'The team adds a file',
    'TEAM.md',
    [undefined, 'team\n', undefined],
    'team\n',
    'kept',
  ),
  inOneFile(
    'Both add a file with the same content',
    'NEW.md',
    [undefined, 'new\n', 'new\n'],
    'new\n',
    'unchanged',
  ),
  inOneFile(
    'Both add a file with different content',
    'NEW.md',
    [undefined, '# Title\n\nteam\n', '# Title\n\ntemplate\n'],
    `# Title\n\n${conflictOf('team\n', '', 'template\n')}`,
    'conflict',
  ),
  inOneFile(
    'The team deleted a file, the template leaves it',
    'README.md',
    [README, undefined, README],
    undefined,
    'deleted',
  ),
  inOneFile(
    'The team deleted a file, the template changes it',
    'README.md',
    [README, undefined, `${README}More.\n`],
    undefined,
    'deleted',
  ),
  inOneFile(
    'The template drops a file that nobody edited',
    'README.md',
    [README, README, undefined],
    undefined,
    'deleted',
  ),
  inOneFile(
    'Both delete a file',
    'README.md',
    [README, undefined, undefined],
    undefined,
    'deleted',
  ),
  inOneFile(
    'The template drops a file that the team edited',
    'README.md',
    [README, `${README}More.\n`, undefined],
    conflictOf(`${README}More.\n`, README, ''),
    'conflict',
  ),
  {
    title: 'The template renames a file, the team edited it',
    base: { 'docs/run.md': README },
    ours: { 'docs/run.md': edited(README, ['A service.', 'Orders.']) },
    theirs: { 'docs/runbook.md': edited(README, ['Merge to main.', 'Merge.']) },
    expected: {
      'docs/runbook.md': edited(
        README,
        ['A service.', 'Orders.'],
        ['Merge to main.', 'Merge.'],
      ),
    },
    results: { 'docs/runbook.md': 'renamed' },
    conflicts: 0,
  },
  {
    title: 'The team renames a file, the template changes it',
    base: { 'docs/run.md': README },
    ours: { 'docs/runbook.md': README },
    theirs: { 'docs/run.md': edited(README, ['Merge to main.', 'Merge.']) },
    expected: {
      'docs/runbook.md': edited(README, ['Merge to main.', 'Merge.']),
    },
    results: { 'docs/runbook.md': 'updated' },
    conflicts: 0,
  },
  {
    title: 'Both rename a file, in different ways',
    base: { 'run.md': README },
    ours: { 'team.md': README },
    theirs: { 'template.md': README },
    expected: { 'team.md': README },
    results: { 'team.md': 'conflict' },
    conflicts: 1,
  },
  {
    title: 'The template makes a script executable, the team changed it',
    base: { 'run.sh': '#!/bin/sh\necho a\n' },
    ours: { 'run.sh': '#!/bin/sh\necho team\n' },
    theirs: { 'run.sh': { text: '#!/bin/sh\necho a\n', executable: true } },
    expected: {
      'run.sh': { text: '#!/bin/sh\necho team\n', executable: true },
    },
    results: { 'run.sh': 'merged' },
    conflicts: 0,
  },
  {
    title: 'The team makes a script executable, the template changes it',
    base: { 'run.sh': '#!/bin/sh\necho a\n' },
    ours: { 'run.sh': { text: '#!/bin/sh\necho a\n', executable: true } },
    theirs: { 'run.sh': '#!/bin/sh\necho b\n' },
    expected: { 'run.sh': { text: '#!/bin/sh\necho b\n', executable: true } },
    results: { 'run.sh': 'merged' },
    conflicts: 0,
  },
  {
    title: 'A binary file that both change',
    base: { 'icon.png': ICON },
    ours: { 'icon.png': TEAM_ICON },
    theirs: { 'icon.png': NEW_ICON },
    expected: { 'icon.png': TEAM_ICON },
    results: { 'icon.png': 'conflict' },
    conflicts: 1,
  },
  {
    title: 'A binary file that the template changes',
    base: { 'icon.png': ICON },
    ours: { 'icon.png': ICON },
    theirs: { 'icon.png': NEW_ICON },
    expected: { 'icon.png': NEW_ICON },
    results: { 'icon.png': 'updated' },
    conflicts: 0,
  },
  {
    title: 'A link that the template points elsewhere',
    base: { 'a.md': 'a\n', 'b.md': 'b\n', 'c.md': { link: 'a.md' } },
    ours: { 'a.md': 'a\n', 'b.md': 'b\n', 'c.md': { link: 'a.md' } },
    theirs: { 'a.md': 'a\n', 'b.md': 'b\n', 'c.md': { link: 'b.md' } },
    expected: { 'a.md': 'a\n', 'b.md': 'b\n', 'c.md': { link: 'b.md' } },
    results: { 'a.md': 'unchanged', 'b.md': 'unchanged', 'c.md': 'updated' },
    conflicts: 0,
  },
  {
    title: 'A link that both point elsewhere',
    base: { 'c.md': { link: 'a.md' } },
    ours: { 'c.md': { link: 'team.md' } },
    theirs: { 'c.md': { link: 'b.md' } },
    expected: { 'c.md': { link: 'team.md' } },
    results: { 'c.md': 'conflict' },
    conflicts: 1,
  },
  {
    title: 'The template makes a folder of what is a file of the team',
    base: {},
    ours: { docs: 'see the wiki\n' },
    theirs: { 'docs/index.md': '# Docs\n' },
    expected: { docs: 'see the wiki\n' },
    results: { docs: 'kept', 'docs/index.md': 'conflict' },
    conflicts: 1,
  },
  {
    title: 'The template makes a folder of a file that nobody edited',
    base: { docs: 'see the wiki, or the other wiki\n' },
    ours: { docs: 'see the wiki, or the other wiki\n' },
    theirs: { 'docs/index.md': '# Docs\n' },
    expected: { 'docs/index.md': '# Docs\n' },
    results: { docs: 'deleted', 'docs/index.md': 'added' },
    conflicts: 0,
  },
  {
    title:
      'A name with umlauts and a space, in another Unicode form in the repository',
    base: { ['Über uns/Größe.md'.normalize('NFC')]: README },
    ours: {
      ['Über uns/Größe.md'.normalize('NFD')]: edited(README, [
        'A service.',
        'Orders.',
      ]),
    },
    theirs: {
      ['Über uns/Größe.md'.normalize('NFC')]: edited(README, [
        'Merge to main.',
        'Merge.',
      ]),
    },
    expected: {
      ['Über uns/Größe.md'.normalize('NFD')]: edited(
        README,
        ['A service.', 'Orders.'],
        ['Merge to main.', 'Merge.'],
      ),
    },
    results: { ['Über uns/Größe.md'.normalize('NFD')]: 'merged' },
    conflicts: 0,
  },
  inOneFile(
    'The team turns a file to CRLF and edits it, the template changes it',
    'README.md',
    [
      README,
      crlf(edited(README, ['A service.', 'Orders.'])),
      edited(README, ['Merge to main.', 'Merge.']),
    ],
    crlf(
      edited(README, ['A service.', 'Orders.'], ['Merge to main.', 'Merge.']),
    ),
    'merged',
  ),
  inOneFile(
    'The team turns a file to tabs, the template changes it',
    'src/main.js',
    [
      MAIN,
      MAIN.replace(/^( {2})+/gm, spaces => '\t'.repeat(spaces.length / 2)),
      edited(MAIN, [
        'response.end(greet(request.url));',
        'response.end(greet(request.url));\n    console.log(request.url);',
      ]),
    ],
    edited(MAIN, [
      'response.end(greet(request.url));',
      'response.end(greet(request.url));\n    console.log(request.url);',
    ]).replace(/^( {2})+/gm, spaces => '\t'.repeat(spaces.length / 2)),
    'merged',
  ),
  inOneFile(
    'The last line is not ended, and the template adds one',
    'notes.txt',
    ['one\ntwo\nthree', 'ONE\ntwo\nthree', 'one\ntwo\nthree\nfour'],
    'ONE\ntwo\nthree\nfour',
    'merged',
  ),
  inOneFile(
    'The template ends the last line, the team changed another',
    'notes.txt',
    ['one\ntwo\nthree', 'ONE\ntwo\nthree', 'one\ntwo\nthree\n'],
    'ONE\ntwo\nthree\n',
    'merged',
  ),
  inOneFile(
    'A file with a byte order mark stays one',
    'notes.txt',
    [
      '\uFEFFone\ntwo\nthree\n',
      '\uFEFFONE\ntwo\nthree\n',
      '\uFEFFone\ntwo\nTHREE\n',
    ],
    '\uFEFFONE\ntwo\nTHREE\n',
    'merged',
  ),
  inOneFile(
    'An empty file that the template fills',
    '.keep',
    ['', '', 'x\n'],
    'x\n',
    'updated',
  ),
  inOneFile(
    'A file of 20,000 lines that both change',
    'data.txt',
    [
      HUGE,
      HUGE.replace('line 10\n', 'line ten\n'),
      HUGE.replace('line 19990\n', 'line nineteen\n'),
    ],
    HUGE.replace('line 10\n', 'line ten\n').replace(
      'line 19990\n',
      'line nineteen\n',
    ),
    'merged',
  ),
  {
    title: 'A file that the template owns, edited by the team',
    base: { ...owned('owned: [ci.sh]\n'), 'ci.sh': 'a\n' },
    ours: { ...owned('owned: [ci.sh]\n'), 'ci.sh': 'team\n' },
    theirs: { ...owned('owned: [ci.sh]\n'), 'ci.sh': 'b\n' },
    expected: { ...owned('owned: [ci.sh]\n'), 'ci.sh': 'b\n' },
    results: { '.cloud-run/update.yaml': 'unchanged', 'ci.sh': 'updated' },
    conflicts: 0,
  },
  {
    title:
      'Files that the template writes once: edited, untouched, deleted, and new',
    base: {
      ...owned('writeOnce: ["src/**"]\n'),
      'src/a.js': 'a\n',
      'src/b.js': 'b\n',
      'src/c.js': 'c\n',
    },
    ours: {
      ...owned('writeOnce: ["src/**"]\n'),
      'src/a.js': 'team\n',
      'src/b.js': 'b\n',
    },
    theirs: {
      ...owned('writeOnce: ["src/**"]\n'),
      'src/a.js': 'a2\n',
      'src/b.js': 'b2\n',
      'src/c.js': 'c2\n',
      'src/d.js': 'd\n',
    },
    expected: {
      ...owned('writeOnce: ["src/**"]\n'),
      'src/a.js': 'team\n',
      'src/b.js': 'b\n',
      'src/d.js': 'd\n',
    },
    results: {
      '.cloud-run/update.yaml': 'unchanged',
      'src/a.js': 'kept',
      'src/b.js': 'kept',
      'src/c.js': 'deleted',
      'src/d.js': 'added',
    },
    conflicts: 0,
  },
  {
    title: 'Files that the template never writes: changed, dropped, and new',
    base: {
      ...owned('never: ["local/**"]\n'),
      'local/a': 'a\n',
      'local/b': 'b\n',
    },
    ours: {
      ...owned('never: ["local/**"]\n'),
      'local/a': 'a\n',
      'local/b': 'b\n',
    },
    theirs: {
      ...owned('never: ["local/**"]\n'),
      'local/a': 'a2\n',
      'local/c': 'c\n',
    },
    expected: {
      ...owned('never: ["local/**"]\n'),
      'local/a': 'a\n',
      'local/b': 'b\n',
    },
    results: {
      '.cloud-run/update.yaml': 'unchanged',
      'local/a': 'kept',
      'local/b': 'kept',
      'local/c': 'deleted',
    },
    conflicts: 0,
  },
  {
    title: 'What the team writes into update.yaml gives the template nothing',
    base: {
      ...owned('owned: [a.txt]\n'),
      'a.txt': '1\n2\n3\n',
      'b.txt': '1\n2\n3\n',
    },
    ours: {
      ...owned('owned: [a.txt, b.txt]\n'),
      'a.txt': '1\n2\n3\n',
      'b.txt': 'team\n2\n3\n',
    },
    theirs: {
      ...owned('owned: [a.txt]\n'),
      'a.txt': '1\n2\n3\n',
      'b.txt': '1\n2\nnew\n',
    },
    expected: {
      ...owned('owned: [a.txt, b.txt]\n'),
      'a.txt': '1\n2\n3\n',
      'b.txt': 'team\n2\nnew\n',
    },
    results: {
      '.cloud-run/update.yaml': 'kept',
      'a.txt': 'unchanged',
      'b.txt': 'merged',
    },
    conflicts: 0,
  },
];
