import { Ownership } from '../policy/updatePolicy';
import { sameEntry } from '../trees/tree';
import { Entries, MergedEntry } from './mergeEntry';

/** What an update makes of a path that the template does not share with the team. */
export function ownedEntry(
  ownership: Exclude<Ownership, 'shared'>,
  { base, ours, theirs }: Entries,
): MergedEntry {
  const kept = (reason: string): MergedEntry => ({
    entry: ours,
    result: ours ? 'kept' : 'deleted',
    reason,
    conflicts: 0,
  });
  switch (ownership) {
    case 'never':
      return kept(
        ours
          ? 'the template never writes it'
          : 'the template never writes it, so it is not added',
      );
    case 'writeOnce':
      if (base || ours) {
        return kept(
          ours
            ? "the template writes it once, so it is the team's"
            : 'the template writes it once, and the team deleted it',
        );
      }
      return {
        entry: theirs,
        result: 'added',
        reason: 'the template adds it, and writes it this once',
        conflicts: 0,
      };
    case 'owned': {
      if (sameEntry(ours, theirs)) {
        return {
          entry: ours,
          result: ours ? 'unchanged' : 'deleted',
          reason: 'the template owns it',
          conflicts: 0,
        };
      }
      if (!base && !theirs) {
        return kept('the team added it');
      }
      const written = ours ? 'updated' : 'added';
      const isEdited = !sameEntry(base, ours);
      return {
        entry: theirs,
        result: theirs ? written : 'deleted',
        reason: isEdited
          ? 'the template owns it, so what the team changed in it is replaced'
          : 'the template owns it',
        conflicts: 0,
      };
    }
    default:
      return ownership satisfies never;
  }
}
