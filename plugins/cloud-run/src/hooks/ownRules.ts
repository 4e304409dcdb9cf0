export { CLOUD_RUN_RULES as ownRules } from 'backstage-plugin-cloud-run-common';
