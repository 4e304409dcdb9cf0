export * from './describe';
export * from './judge';
export * from './rule';
