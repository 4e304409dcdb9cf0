/**
 * What `npm test` runs, in order. Stages of one lane run one after another;
 * the lanes of a step run side by side, one for each of two cores. A stage is a
 * command of an installed package, or a script of this folder.
 *
 * @typedef {{
 *   name: string,
 *   about: string,
 *   command: { package: string, name: string } | { script: string },
 *   args: string[],
 * }} Stage
 */

/** @type {Record<string, Stage>} */
const byName = Object.fromEntries(
  [
    {
      name: 'types',
      about: 'TypeScript compiles',
      command: { package: 'typescript', name: 'tsc' },
      // The API reports read what it writes, and only a whole run writes the same every time.
      args: ['--incremental', 'false'],
    },
    {
      name: 'api-reports',
      about: 'the API reports are up to date',
      command: {
        package: '@backstage/repo-tools',
        name: 'backstage-repo-tools',
      },
      args: [
        'api-reports',
        '--ci',
        '--allow-all-warnings',
        '--omit-messages',
        'ae-wrong-input-file-type,ae-undocumented',
        '--validate-release-tags',
      ],
    },
    {
      name: 'format',
      about: 'Prettier has nothing to change',
      command: { package: 'prettier', name: 'prettier' },
      args: ['--check', '--loglevel', 'warn', '.'],
    },
    {
      name: 'config',
      about: 'app-config.yaml fits the schemas of the plugins',
      command: { package: '@backstage/cli', name: 'backstage-cli' },
      args: ['config:check', '--strict'],
    },
    {
      name: 'docs',
      about: 'the pages about the rules say what the rules say',
      command: { script: 'scripts/docs/rulesDocs.mjs' },
      args: ['--check'],
    },
    {
      name: 'packages',
      about: 'each package has what a registry shows of it',
      command: { script: 'scripts/release/metadata.mjs' },
      args: ['--check'],
    },
    {
      name: 'manifests',
      about: 'each package.json is as Backstage publishes them',
      command: { package: '@backstage/cli', name: 'backstage-cli' },
      args: ['repo', 'fix', '--check', '--publish'],
    },
    {
      name: 'scripts',
      about: 'the tests of the scripts pass',
      command: { script: 'scripts/script-tests.mjs' },
      args: [],
    },
    {
      name: 'lint',
      about: 'ESLint finds nothing',
      command: { package: '@backstage/cli', name: 'backstage-cli' },
      args: ['repo', 'lint', '--max-warnings', '0'],
    },
    {
      name: 'unit',
      about: 'the unit and integration tests pass',
      command: { package: '@backstage/cli', name: 'backstage-cli' },
      // Two workers share two cores with what their tests start: Git, servers.
      args: ['repo', 'test', '--watch=false', '--testTimeout=30000'],
    },
    {
      name: 'start',
      about: 'the portal starts, and Ctrl-C ends all of it',
      command: { script: 'scripts/portal/start.check.mjs' },
      args: [],
    },
    {
      name: 'browser',
      about: 'the browser tests pass',
      command: { script: 'scripts/browser-tests.mjs' },
      args: [],
    },
    {
      name: 'install',
      about: 'new apps on the oldest and the newest Backstage install it',
      command: { script: 'e2e-tests/install/run.mjs' },
      args: [],
    },
  ].map(stage => [stage.name, stage]),
);

/** @type {Stage[][][]} steps, of lanes, of stages */
const everything = [
  [
    // The API reports are made from the declarations that the compiler writes.
    [byName.types, byName['api-reports']],
    [
      byName.format,
      byName.config,
      byName.docs,
      byName.packages,
      byName.manifests,
      byName.scripts,
      byName.lint,
    ],
  ],
  [[byName.unit]],
  [[byName.start]],
  [[byName.browser]],
];

/** Stages that take too long for each run. */
const onRequest = [byName.install];

/** The names of the stages, in order. */
export const stageNames = [...everything.flat(2), ...onRequest].map(
  stage => stage.name,
);

/**
 * @param {string | undefined} name - of the only stage to run
 * @returns {Stage[][][]}
 */
export function plan(name) {
  return name === undefined ? everything : [[[byName[name]]]];
}

/**
 * Reads the arguments of `npm test`.
 *
 * @param {string[]} args
 * @returns {{ kind: 'stages', only?: string }
 *   | { kind: 'unknown-stage', name: string }
 *   | { kind: 'jest' }} jest when the arguments are meant for it
 */
export function readArguments(args) {
  if (args.length === 0) {
    return { kind: 'stages' };
  }
  const match = /^--stage(?:=(.*))?$/.exec(args[0]);
  if (!match) {
    return { kind: 'jest' };
  }
  const name = match[1] ?? args[1] ?? '';
  return stageNames.includes(name)
    ? { kind: 'stages', only: name }
    : { kind: 'unknown-stage', name };
}
