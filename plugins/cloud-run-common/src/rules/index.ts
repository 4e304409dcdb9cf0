export * from './addRules';
export type { LapsedAcceptance } from './acceptance';
export * from './cloudRunRules';
export * from './describe';
export * from './finding';
export * from './judge';
export * from './listRules';
export * from './rule';
export * from './serviceContext';
