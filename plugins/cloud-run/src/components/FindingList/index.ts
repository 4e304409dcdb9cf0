export { FindingList } from './FindingList';
export type { FindingListProps } from './FindingList';
export { KnownFindings } from './KnownFindings';
export { titleOf } from './ruleText';
