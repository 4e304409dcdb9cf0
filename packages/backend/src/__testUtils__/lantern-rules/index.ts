import { createCloudRunRules } from 'backstage-plugin-cloud-run-node';
import { rules } from './rules';

export default createCloudRunRules({ moduleId: 'lantern-rules', rules });
