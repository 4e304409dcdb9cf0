export { FindingsBadge } from './FindingsBadge';
export { SeverityBadge } from './SeverityBadge';
