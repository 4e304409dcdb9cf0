import {
  mergeStyle,
  readText,
  commonEncoding,
  writeText,
} from '../text/textFile';
import { TreeEntry, sameEntry } from '../trees/tree';
import { FileMerge } from './fileMerge';
import { Entries, MergedEntry, executableOf } from './mergeEntry';
import { UpdateResult } from './outcome';

/** The file with the text that the merge of its module gave it, in the style and mode that it has. */
function entryWith(
  entries: Entries,
  text: string,
  conflicts: number,
): TreeEntry {
  const { base, ours, theirs } = entries;
  const contents = [base, ours, theirs].flatMap(entry =>
    entry?.kind === 'file' ? [entry.content] : [],
  );
  const encoding = commonEncoding(contents);
  const styleOf = (entry: TreeEntry | undefined) =>
    entry?.kind === 'file'
      ? readText(entry.content, encoding).style
      : undefined;
  const own = styleOf(ours);
  const other = styleOf(theirs);
  const style =
    own && other
      ? mergeStyle(styleOf(base), own, other)
      : own ??
        other ?? { encoding, byteOrderMark: false, crlf: false, ended: true };
  return {
    kind: 'file',
    executable: executableOf(entries),
    content: writeText(text, conflicts > 0 ? { ...style, ended: true } : style),
  };
}

function goneBecause({ ours, theirs }: Entries): string {
  if (!ours) {
    return theirs
      ? 'the team deleted it, and it stays deleted'
      : 'both deleted it';
  }
  return theirs
    ? 'what was in it is gone or stands in other files'
    : 'the template drops it, and nobody edited what is left of it';
}

function resultOf(
  { base, ours, theirs }: Entries,
  entry: TreeEntry,
): { result: UpdateResult; reason: string } {
  if (sameEntry(entry, ours)) {
    if (sameEntry(ours, theirs)) {
      return {
        result: 'unchanged',
        reason: sameEntry(base, ours)
          ? 'nobody changed it'
          : 'both have the same',
      };
    }
    if (sameEntry(base, theirs)) {
      return {
        result: 'kept',
        reason: base ? 'only the team changed it' : 'the team added it',
      };
    }
    return {
      result: 'kept',
      reason:
        'what the template changes is there already, stands in other files, or stays away',
    };
  }
  if (!ours) {
    return {
      result: 'added',
      reason: base
        ? 'the team deleted it, and the template moves something into it'
        : 'the template adds it',
    };
  }
  if (sameEntry(base, ours)) {
    return {
      result: 'updated',
      reason: 'the template changes it, and nobody edited it',
    };
  }
  return {
    result: 'merged',
    reason: sameEntry(base, theirs)
      ? 'the team changed it, and the template changes elsewhere what stands in it'
      : 'both changed it, at different places',
  };
}

/** What an update makes of a Terraform file, given what its module became. */
export function moduleEntry(
  entries: Entries,
  { text, conflicts, notes }: FileMerge,
): MergedEntry {
  const said = notes.length > 0 ? `: ${notes.join('; ')}` : '';
  if (text === undefined && !entries.ours && !entries.base) {
    return {
      entry: undefined,
      result: 'kept',
      reason: `what the template adds in it stands in other files, or stays away${said}`,
      conflicts: 0,
    };
  }
  if (text === undefined) {
    return {
      entry: undefined,
      result: 'deleted',
      reason: `${goneBecause(entries)}${said}`,
      conflicts: 0,
    };
  }
  const entry = entryWith(entries, text, conflicts);
  if (conflicts > 0) {
    return {
      entry,
      result: 'conflict',
      reason: `the team and the template stand against each other at ${
        conflicts === 1 ? 'one place' : `${conflicts} places`
      }${said}`,
      conflicts,
    };
  }
  const { result, reason } = resultOf(entries, entry);
  return { entry, result, reason: `${reason}${said}`, conflicts: 0 };
}
