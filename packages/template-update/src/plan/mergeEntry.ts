import { marked } from '../text/markers';
import { indentationLike } from '../text/indentation';
import {
  commonEncoding,
  isText,
  mergeStyle,
  readText,
  writeText,
} from '../text/textFile';
import { TreeEntry, sameEntry } from '../trees/tree';
import { FileMerge } from './fileMerge';
import { FileOutcome, UpdateResult } from './outcome';

/** One path on the three sides. */
export interface Entries {
  base: TreeEntry | undefined;
  ours: TreeEntry | undefined;
  theirs: TreeEntry | undefined;
}

/** What stands at a path after the update, and how it came there. */
export interface MergedEntry {
  entry: TreeEntry | undefined;
  result: UpdateResult;
  reason: string;
  conflicts: number;
}

/** Merges the texts of a path; given where something else than the path's own three texts decides. */
export type MergeTexts = (
  base: string | undefined,
  ours: string,
  theirs: string,
) => FileMerge;

type FileEntry = Extract<TreeEntry, { kind: 'file' }>;

function outcome(
  entry: TreeEntry | undefined,
  result: FileOutcome['result'],
  reason: string,
  conflicts = 0,
): MergedEntry {
  return { entry, result, reason, conflicts };
}

function isTextFile(entry: TreeEntry | undefined): entry is FileEntry {
  return entry?.kind === 'file' && isText(entry.content);
}

/** What both sides changed and neither can be shown in the other stays as the team has it. */
function keptInConflict(ours: TreeEntry, reason: string): MergedEntry {
  return outcome(ours, 'conflict', `${reason}; the team's stays`, 1);
}

/** The mode of a merged file: what one side changed. */
export function executableOf({ base, ours, theirs }: Entries): boolean {
  const bit = (entry: TreeEntry | undefined) =>
    entry?.kind === 'file' && entry.executable;
  return bit(ours) === bit(base) ? bit(theirs) : bit(ours);
}

/** The template drops what the team edited. */
function droppedAndEdited(base: TreeEntry, ours: TreeEntry): MergedEntry {
  if (!isTextFile(ours) || !isTextFile(base)) {
    return keptInConflict(ours, 'the template drops it, the team changed it');
  }
  const encoding = commonEncoding([base.content, ours.content]);
  const own = readText(ours.content, encoding);
  const before = readText(base.content, encoding);
  const style = { ...own.style, ended: true };
  return outcome(
    {
      ...ours,
      content: writeText(marked(own.text, before.text, ''), style),
    },
    'conflict',
    'the template drops it, the team changed it',
    1,
  );
}

function mergedFiles(
  entries: Entries,
  ours: FileEntry,
  theirs: FileEntry,
  base: FileEntry | undefined,
  mergeTexts: MergeTexts,
): MergedEntry {
  const encoding = commonEncoding([
    ours.content,
    theirs.content,
    ...(base ? [base.content] : []),
  ]);
  const own = readText(ours.content, encoding);
  const other = readText(theirs.content, encoding);
  const before = base && readText(base.content, encoding);
  const inStyle = indentationLike(own.text, before?.text ?? '');
  const { text, conflicts, notes } = mergeTexts(
    before && inStyle(before.text),
    own.text,
    inStyle(other.text),
  );
  const style = mergeStyle(before?.style, own.style, other.style);
  const entry: TreeEntry = {
    kind: 'file',
    executable: base
      ? executableOf(entries)
      : ours.executable || theirs.executable,
    content: writeText(
      text ?? '',
      conflicts > 0 ? { ...style, ended: true } : style,
    ),
  };
  const said = notes.length > 0 ? `: ${notes.join('; ')}` : '';
  if (conflicts > 0) {
    return outcome(
      entry,
      'conflict',
      base
        ? `both changed it, and at ${
            conflicts === 1 ? 'one place' : `${conflicts} places`
          } against each other${said}`
        : `both added it, with different content${said}`,
      conflicts,
    );
  }
  if (sameEntry(entry, ours)) {
    return outcome(
      entry,
      'kept',
      `what the template changes is there already, or stays away${said}`,
    );
  }
  return outcome(
    entry,
    'merged',
    `both changed it, at different places${said}`,
  );
}

/** What an update makes of one path. */
export function mergeEntry(
  entries: Entries,
  mergeTexts: MergeTexts,
): MergedEntry {
  const { base, ours, theirs } = entries;
  if (sameEntry(ours, theirs)) {
    if (!ours) {
      return outcome(undefined, 'deleted', 'both deleted it');
    }
    return outcome(
      ours,
      'unchanged',
      sameEntry(base, ours) ? 'nobody changed it' : 'both have the same',
    );
  }
  if (sameEntry(base, theirs)) {
    if (!ours) {
      return outcome(
        undefined,
        'deleted',
        'the team deleted it, and it stays deleted',
      );
    }
    return outcome(
      ours,
      'kept',
      base ? 'only the team changed it' : 'the team added it',
    );
  }
  if (sameEntry(base, ours)) {
    if (!theirs) {
      return outcome(
        undefined,
        'deleted',
        'the template drops it, and nobody edited it',
      );
    }
    return base
      ? outcome(
          theirs,
          'updated',
          'the template changes it, and nobody edited it',
        )
      : outcome(theirs, 'added', 'the template adds it');
  }
  if (!ours) {
    return outcome(
      undefined,
      'deleted',
      'the team deleted it, and it stays deleted, though the template changes it',
    );
  }
  if (!theirs) {
    return base
      ? droppedAndEdited(base, ours)
      : outcome(ours, 'kept', 'the team added it');
  }
  if (ours.kind === 'link' || theirs.kind === 'link' || base?.kind === 'link') {
    return keptInConflict(
      ours,
      base
        ? 'both changed it, and it is or was a link'
        : 'both added it, and one is a link',
    );
  }
  if (ours.content.equals(theirs.content)) {
    return outcome(
      { ...ours, executable: executableOf(entries) },
      'merged',
      'both changed its content alike, and one its mode',
    );
  }
  if (base?.content.equals(theirs.content)) {
    return outcome(
      { ...ours, executable: executableOf(entries) },
      'merged',
      'the team changed its content, the template its mode',
    );
  }
  if (base?.content.equals(ours.content)) {
    return outcome(
      { ...theirs, executable: executableOf(entries) },
      'merged',
      'the template changes its content, the team its mode',
    );
  }
  if (!isTextFile(ours) || !isTextFile(theirs) || (base && !isTextFile(base))) {
    return keptInConflict(
      ours,
      base
        ? 'both changed it, and it is no text'
        : 'both added it, and it is no text',
    );
  }
  return mergedFiles(entries, ours, theirs, base, mergeTexts);
}
