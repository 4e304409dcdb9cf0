import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** The model, from its TypeScript. It takes a Node that serves, and the installed packages. */
export function loadModel() {
  require('@backstage/cli/config/nodeTransform.cjs');
  const common = require('backstage-plugin-cloud-run-common');
  return {
    rules: common.CLOUD_RUN_RULES,
    leftOut: common.CONDITIONS_LEFT_OUT,
    evidence: common.evidenceSourceMessages,
  };
}
