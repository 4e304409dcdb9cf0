const { globSync } = require('node:fs');
const { resolve } = require('node:path');

/*
 * The tests of every rule and of what rules are made of, as one: what they share is then loaded once for each mutant
 * and not once for each of them.
 */
const tests = globSync(
  [
    'rules/{ingress,auth,egress}/*.test.ts',
    'rules/{conditions,judge}.test.ts',
    'facts/condition.test.ts',
    'posture/exposure.test.ts',
  ],
  { cwd: resolve(__dirname, 'src') },
);

for (const test of tests) {
  require(resolve(__dirname, 'src', test));
}
