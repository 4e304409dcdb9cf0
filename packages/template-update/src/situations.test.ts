import { mergeTrees } from './plan/mergeTrees';
import { TreeEntry } from './trees/tree';
import { treeOf } from './__testUtils__/situation';
import { SITUATIONS } from './__testUtils__/situations';

/** A tree as a reader of a failed test wants it. */
function shown(tree: ReadonlyMap<string, TreeEntry>): Record<string, unknown> {
  return Object.fromEntries(
    [...tree].map(([path, entry]) => [
      path,
      entry.kind === 'link'
        ? { link: entry.target }
        : {
            text: entry.content.toString(
              entry.content.includes(0) ? 'hex' : 'utf8',
            ),
            executable: entry.executable,
          },
    ]),
  );
}

describe('mergeTrees', () => {
  it.each(SITUATIONS.map(situation => [situation.title, situation] as const))(
    '%s',
    async (_title, { base, ours, theirs, expected, results, conflicts }) => {
      const update = await mergeTrees({
        base: treeOf(base),
        ours: treeOf(ours),
        theirs: treeOf(theirs),
      });
      expect(shown(update.tree)).toEqual(shown(treeOf(expected)));
      expect(
        Object.fromEntries(
          update.files.map(({ path, result }) => [path, result]),
        ),
      ).toEqual(results);
      expect(update.conflicts).toBe(conflicts);
      expect(update.files.every(({ reason }) => reason !== '')).toBe(true);
    },
  );

  it('has each situation once', () => {
    const titles = SITUATIONS.map(({ title }) => title);
    expect(new Set(titles).size).toBe(titles.length);
    expect(titles.length).toBeGreaterThanOrEqual(60);
  });
});
