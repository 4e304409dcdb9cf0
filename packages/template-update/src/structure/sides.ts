import { Collection } from './item';

/** The three collections that are merged, or that an item comes from. */
export interface Sides {
  base: Collection;
  ours: Collection;
  theirs: Collection;
}
