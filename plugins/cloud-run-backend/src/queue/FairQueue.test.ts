import { BusyError, FairQueue } from './FairQueue';

/** Work that ends when it is told to, and the order in which it began. */
function workshop(bounds: Partial<ConstructorParameters<typeof FairQueue>[0]>) {
  const queue = new FairQueue({
    atOnce: 1,
    waiting: 10,
    waitingOfOne: 5,
    ...bounds,
  });
  const began: string[] = [];
  const ends: (() => void)[] = [];
  const ask = (who: string, what: string) =>
    queue.run(who, async () => {
      began.push(what);
      await new Promise<void>(end => ends.push(end));
      return what;
    });
  const endOne = async () => {
    ends.shift()?.();
    await new Promise(setImmediate);
  };
  return { queue, began, ask, endOne };
}

describe('FairQueue', () => {
  it('lets those who ask take turns', async () => {
    const { began, ask, endOne } = workshop({});
    ['a1', 'a2', 'a3', 'a4'].forEach(what => ask('a', what));
    ask('b', 'b1');
    ask('c', 'c1');
    for (let ended = 0; ended < 6; ended += 1) {
      await endOne();
    }
    expect(began).toEqual(['a1', 'a2', 'b1', 'c1', 'a3', 'a4']);
  });

  it('does so many things at once and no more', async () => {
    const { queue, began, ask, endOne } = workshop({ atOnce: 2 });
    ['a1', 'a2', 'a3'].forEach(what => ask('a', what));
    expect(began).toEqual(['a1', 'a2']);
    expect(queue).toMatchObject({ running: 2, waiting: 1 });
    await endOne();
    expect(began).toEqual(['a1', 'a2', 'a3']);
    await endOne();
    await endOne();
    expect(queue).toMatchObject({ running: 0, waiting: 0 });
  });

  it('goes on after something failed', async () => {
    const { queue, ask, endOne } = workshop({});
    await expect(
      queue.run('a', () => Promise.reject(new Error('no'))),
    ).rejects.toThrow('no');
    const asked = ask('a', 'a1');
    await endOne();
    await expect(asked).resolves.toBe('a1');
  });

  it.each([
    ['of one', { waitingOfOne: 1 }],
    ['of all', { waiting: 1 }],
  ])('takes no more on than may wait %s', async (_, bounds) => {
    const { ask } = workshop(bounds);
    ask('a', 'a1');
    ask('a', 'a2');
    await expect(ask('a', 'a3')).rejects.toThrow(BusyError);
  });

  it('takes on what another asks for', async () => {
    const { queue, ask } = workshop({ waitingOfOne: 1 });
    ask('a', 'a1');
    ask('a', 'a2');
    ask('b', 'b1');
    expect(queue.waiting).toBe(2);
  });
});
