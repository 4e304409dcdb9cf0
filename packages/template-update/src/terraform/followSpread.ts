import { isItem, itemsOf } from '../structure/item';
import { ModuleSides } from './followMoves';
import { EMPTY_FILE, addressOfItem, insertedAsIn, placesOf } from './module';

/**
 * Blocks that the template adds to a file whose blocks the team spread over others go to where those that they follow
 * have gone.
 */
export function followSpread(
  { base, ours, theirs }: ModuleSides,
  inBase: ReturnType<typeof placesOf>,
): void {
  const inOurs = placesOf(ours);
  for (const [path, file] of theirs) {
    const added = itemsOf(file).filter(item => {
      const address = addressOfItem(item);
      return (
        address !== undefined && !inBase.has(address) && !inOurs.has(address)
      );
    });
    if (ours.has(path) || !base.has(path) || added.length === 0) {
      continue;
    }
    const home = [...inBase]
      .filter(([, place]) => place.path === path)
      .flatMap(([address]) => inOurs.get(address)?.path ?? [])[0];
    const target =
      home === undefined ? undefined : theirs.get(home) ?? EMPTY_FILE;
    if (home === undefined || !target) {
      continue;
    }
    let grown = target;
    for (const item of added) {
      grown = insertedAsIn(grown, item, file);
    }
    theirs.set(home, grown);
    theirs.set(path, {
      ...file,
      items: file.items.filter(
        piece => !isItem(piece) || !added.includes(piece),
      ),
    });
  }
}
