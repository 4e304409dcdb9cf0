import { formatNative } from 'backstage-cloud-run-terraform/syntax';
import { Collection, conflictsIn, isItem } from '../structure/item';
import { printCollection } from '../structure/print';

async function isFormatted(text: string): Promise<boolean> {
  return (await formatNative(text)) === text;
}

/**
 * The text of a merged file, its alignment as `terraform fmt` has it where the team's file had so. Around conflicts each
 * block is formatted by itself.
 */
export async function formatMerged(
  collection: Collection,
  ours: string | undefined,
  theirs: string | undefined,
): Promise<string> {
  const text = printCollection(collection);
  const model = ours ?? theirs;
  if (
    text === ours ||
    text === theirs ||
    (model !== undefined && !(await isFormatted(model)))
  ) {
    return text;
  }
  if (conflictsIn(collection) === 0) {
    return formatNative(text);
  }
  const parts: string[] = [];
  for (const [index, piece] of collection.items.entries()) {
    const first = isItem(piece)
      ? piece
      : [...piece.ours, ...piece.theirs, ...piece.base][0];
    const part = printCollection({
      ...collection,
      open: '',
      close: '',
      items: [isItem(piece) ? { ...piece, blank: '' } : piece],
    });
    const isWhole =
      isItem(piece) && piece.marked === 0 && conflictsIn(piece.content) === 0;
    parts.push(
      index > 0 || isItem(piece) ? first?.blank ?? '' : '',
      isWhole ? await formatNative(part) : part,
    );
  }
  return `${collection.open}${parts.join('')}${collection.close}`;
}
