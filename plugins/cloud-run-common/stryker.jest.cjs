const base = require('@backstage/cli/config/jest');

module.exports = async () => ({
  ...(await base),
  testMatch: ['<rootDir>/../stryker.tests.cjs'],
  roots: ['<rootDir>', '<rootDir>/..'],
});
