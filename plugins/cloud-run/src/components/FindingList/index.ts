export { FindingList } from './FindingList';
export type { FindingListProps } from './FindingList';
export { titleOf } from './ruleText';
