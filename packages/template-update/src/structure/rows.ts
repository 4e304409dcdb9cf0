import { Sides } from './sides';
import { Item, Order, codeOf, itemsOf } from './item';
import { matchItems } from './match';

/** One thing, as far as the three sides have it. */
export interface Row {
  kind: 'row';
  base?: Item;
  ours?: Item;
  theirs?: Item;
}

/** Two sides that add, remove or replace elements of a set stand against each other where both replace the same one. */
function setRows({ base, ours, theirs }: Sides): Row[] {
  const rows = new Map<string, Row>();
  const add = (side: 'base' | 'ours' | 'theirs', items: readonly Item[]) => {
    for (const item of items) {
      const code = `${item.headCode}${codeOf({
        ...item,
        lead: '',
        trail: '',
      })}`;
      const row = rows.get(code) ?? { kind: 'row' };
      row[side] ??= item;
      rows.set(code, row);
    }
  };
  add('base', itemsOf(base));
  add('ours', itemsOf(ours));
  add('theirs', itemsOf(theirs));
  return [...rows.values()];
}

function keyedRows({ base, ours, theirs }: Sides): Row[] {
  const baseItems = itemsOf(base);
  const oursItems = itemsOf(ours);
  const theirsItems = itemsOf(theirs);
  const inOurs = matchItems(baseItems, oursItems);
  const inTheirs = matchItems(baseItems, theirsItems);
  const knownOurs = new Set(inOurs.values());
  const knownTheirs = new Set(inTheirs.values());
  const addedByOurs = oursItems.filter(item => !knownOurs.has(item));
  const addedByTheirs = theirsItems.filter(item => !knownTheirs.has(item));
  const inBoth = matchItems(addedByOurs, addedByTheirs);
  const knownBoth = new Set(inBoth.values());
  return [
    ...baseItems.map(
      (item): Row => ({
        kind: 'row',
        base: item,
        ours: inOurs.get(item),
        theirs: inTheirs.get(item),
      }),
    ),
    ...addedByOurs.map(
      (item): Row => ({
        kind: 'row',
        ours: item,
        theirs: inBoth.get(item),
      }),
    ),
    ...addedByTheirs
      .filter(item => !knownBoth.has(item))
      .map((item): Row => ({ kind: 'row', theirs: item })),
  ];
}

/** What the three sides have, each thing once. */
export function rowsOf(sides: Sides, order: Order): Row[] {
  return order === 'set' ? setRows(sides) : keyedRows(sides);
}
