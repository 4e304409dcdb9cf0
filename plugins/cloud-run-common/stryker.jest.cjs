const base = require('@backstage/cli/config/jest');

/** Every rule by its own tests alone, and what they are made of. */
module.exports = async () => ({
  ...(await base),
  testMatch: [
    '<rootDir>/**/rules/{ingress,auth,egress}/*.test.ts',
    '<rootDir>/**/rules/judge.test.ts',
    '<rootDir>/**/facts/condition.test.ts',
    '<rootDir>/**/posture/exposure.test.ts',
  ],
});
