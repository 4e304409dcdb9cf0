/**
 * What an update does to a file. `unchanged`: nothing, since both sides have the same. `updated`: it becomes the
 * template's. `merged`: it has the changes of both. `kept`: it stays as the team has it. `added`, `deleted`,
 * `renamed`: so. `conflict`: somebody has to decide.
 *
 * @public
 */
export type UpdateResult =
  | 'unchanged'
  | 'updated'
  | 'merged'
  | 'kept'
  | 'added'
  | 'deleted'
  | 'renamed'
  | 'conflict';

/**
 * What an update does to one file, and why.
 *
 * @public
 */
export interface FileOutcome {
  path: string;
  result: UpdateResult;
  /** In words, for the person who reviews the update. */
  reason: string;
  /** How many places have to be decided. */
  conflicts: number;
}
