export * from './cloudRunRules';
export * from './describe';
export * from './judge';
export * from './rule';
