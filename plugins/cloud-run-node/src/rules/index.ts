export * from './RuleCollection';
export * from './createCloudRunRules';
export * from './extensionPoints';
