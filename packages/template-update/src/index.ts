/**
 * Brings a repository that was generated from a template up to date with it, and keeps every edit of its team.
 *
 * @packageDocumentation
 */
export * from './answers/migrateAnswers';
export * from './plan/mergeTrees';
export * from './plan/outcome';
export { UPDATE_POLICY_PATH, UpdatePolicyError } from './policy/updatePolicy';
export * from './trees/tree';
