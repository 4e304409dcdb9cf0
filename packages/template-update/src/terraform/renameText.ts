import { parseNative } from 'backstage-cloud-run-terraform/syntax';
import { addressOf } from './address';
import { addressesOf, referencesIn } from './references';

interface Edit {
  start: number;
  end: number;
  text: string;
}

/** Blocks that speak of addresses as they were. */
const HISTORY = new Set(['moved', 'removed']);

function lastName(address: string): string {
  return address.slice(address.lastIndexOf('.') + 1);
}

function applied(text: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort((one, other) => other.start - one.start)
    .reduce(
      (edited, { start, end, text: replacement }) =>
        `${edited.slice(0, start)}${replacement}${edited.slice(end)}`,
      text,
    );
}

/** The same file with blocks under another name, and everything that names them. */
export function renameText(
  path: string,
  text: string,
  renames: ReadonlyMap<string, string>,
): string {
  if (renames.size === 0) {
    return text;
  }
  const edits: Edit[] = [];
  for (const block of parseNative(path, text).body.blocks) {
    if (HISTORY.has(block.type)) {
      continue;
    }
    const renamed = renames.get(addressOf(text, block));
    const label = block.labels.at(-1);
    if (renamed !== undefined && label !== undefined) {
      const header = text.slice(block.start, block.end);
      const quoted = header.indexOf(`"${label}"`, header.indexOf(' ') + 1);
      const type =
        block.labels.length > 1
          ? header.indexOf(block.labels[0]) + block.labels[0].length
          : 0;
      const at = Math.max(quoted, header.indexOf(`"${label}"`, type));
      if (at >= 0) {
        edits.push({
          start: block.start + at + 1,
          end: block.start + at + 1 + label.length,
          text: lastName(renamed),
        });
      }
    }
    for (const reference of referencesIn(text, block.body)) {
      const target = addressesOf(reference).find(address =>
        renames.has(address),
      );
      const to = target === undefined ? undefined : renames.get(target);
      if (target !== undefined && to !== undefined) {
        const span = reference.spans[target.split('.').length - 1];
        edits.push({ ...span, text: lastName(to) });
      }
    }
  }
  return applied(text, edits);
}
