import { Item } from '../structure/item';
import { similarity } from '../structure/similarity';

/** A block is the same under another name where so much of what it says is. */
const SAME_BLOCK = 0.7;

/** What a module declares, by address. */
export type Declarations = ReadonlyMap<string, Item>;

/** The part of an address that a rename leaves as it is; undefined for what has no state and is not followed. */
function kindOf(address: string): string | undefined {
  const parts = address.split('.');
  if (
    /^(var|output|provider|check|moved|removed|import|locals|terraform)\b/.test(
      address,
    )
  ) {
    return undefined;
  }
  return parts.slice(0, -1).join('.');
}

/** Renames that `moved` blocks of the later side tell. */
function toldRenames(
  before: Declarations,
  after: Declarations,
): Map<string, string> {
  const steps = new Map<string, string>();
  for (const item of after.values()) {
    if (
      !item.headCode.startsWith('moved') ||
      item.content.kind !== 'collection'
    ) {
      continue;
    }
    const values = new Map(
      item.content.items.flatMap(piece =>
        piece.kind === 'argument' && piece.content.kind === 'atom'
          ? [[piece.headCode, piece.content.code.replace(/ /g, '')] as const]
          : [],
      ),
    );
    const from = values.get('from');
    const to = values.get('to');
    if (from !== undefined && to !== undefined) {
      steps.set(from, to);
    }
  }
  const told = new Map<string, string>();
  for (const from of steps.keys()) {
    let to = from;
    for (let step = 0; step < steps.size && steps.has(to); step++) {
      to = steps.get(to) ?? to;
    }
    if (
      kindOf(from) === kindOf(to) &&
      before.has(from) &&
      !after.has(from) &&
      after.has(to) &&
      !before.has(to)
    ) {
      told.set(from, to);
    }
  }
  return told;
}

/** A rename, and whether a `moved` block tells it. */
export interface Rename {
  from: string;
  to: string;
  told: boolean;
}

/** Which blocks have another name on the later side: those told by `moved`, and those that are as good as the same. */
export function renamesBetween(
  before: Declarations,
  after: Declarations,
): Rename[] {
  const told = toldRenames(before, after);
  const targets = new Set(told.values());
  const gone = [...before].filter(
    ([address]) =>
      !after.has(address) &&
      !told.has(address) &&
      kindOf(address) !== undefined,
  );
  const come = [...after].filter(
    ([address]) =>
      !before.has(address) &&
      !targets.has(address) &&
      kindOf(address) !== undefined,
  );
  const found: Rename[] = [...told].map(([from, to]) => ({
    from,
    to,
    told: true,
  }));
  const best = (
    [address, item]: [string, Item],
    others: readonly [string, Item][],
  ) => {
    const alike = others
      .filter(([other]) => kindOf(other) === kindOf(address))
      .map(([other, candidate]) => ({
        other,
        alike: similarity(item, candidate),
      }))
      .filter(({ alike: value }) => value >= SAME_BLOCK)
      .sort((one, two) => two.alike - one.alike);
    const [first, second] = alike;
    return first && first.alike !== second?.alike ? first.other : undefined;
  };
  for (const entry of gone) {
    const to = best(entry, come);
    const target = come.find(([address]) => address === to);
    if (to !== undefined && target && best(target, gone) === entry[0]) {
      found.push({ from: entry[0], to, told: false });
    }
  }
  return found;
}
