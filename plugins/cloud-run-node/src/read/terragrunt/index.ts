export * from './terragruntSets';
export type { HookCommand } from './terragruntConfiguration';
