/**
 * Mutation tests of the exposure function and the rules: `yarn mutation`. A mutant that no test notices is a
 * condition that could be wrong without anybody knowing.
 */
export default {
  mutate: [
    'src/facts/condition.ts',
    'src/posture/exposure.ts',
    'src/rules/{ingress,auth,egress}/*.ts',
    'src/rules/{conditions,judge,finding,mergeFindings,acceptance}.ts',
    '!src/**/*.test.ts',
    '!src/rules/*/index.ts',
  ],
  testRunner: 'jest',
  jest: { configFile: 'stryker.jest.cjs', enableFindRelatedTests: false },
  plugins: ['@stryker-mutator/jest-runner', './stryker.texts.mjs'],
  ignorers: ['texts'],
  coverageAnalysis: 'perTest',
  ignoreStatic: true,
  concurrency: 2,
  timeoutMS: 20_000,
  tempDirName: '.stryker-tmp',
  reporters: ['clear-text', 'html', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  htmlReporter: { fileName: 'coverage/mutation/index.html' },
  jsonReporter: { fileName: 'coverage/mutation/report.json' },
  thresholds: { high: 95, low: 90, break: 90 },
};
