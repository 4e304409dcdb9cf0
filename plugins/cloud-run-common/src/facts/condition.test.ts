import fc from 'fast-check';
import {
  Condition,
  all,
  always,
  any,
  contains,
  distinct,
  evidenceOf,
  holds,
  is,
  isEmpty,
  none,
  not,
  some,
  when,
} from './condition';
import { distinctEvidence } from './evidence';
import { known, partlySeen, unknown } from './fact';

const reason = { code: 'not-declared', what: 'it' } as const;
const UNKNOWN: Condition = { holds: 'unknown', missing: [reason] };

const conditions = fc.constantFrom(always(true), always(false), UNKNOWN);

/** Kleene's order of truth: false, unknown, true. */
const rank = ({ holds: value }: Condition) =>
  ({ false: 0, unknown: 1, true: 2 }[String(value)]);

describe('the logic of conditions', () => {
  it('takes the least true of all, the most true of any, and turns truth around', () => {
    fc.assert(
      fc.property(fc.array(conditions, { maxLength: 5 }), list => {
        const ranks = list.map(rank).map(Number);
        expect(rank(all(...list))).toBe(Math.min(2, ...ranks));
        expect(rank(any(...list))).toBe(Math.max(0, ...ranks));
        for (const condition of list) {
          expect(rank(not(condition))).toBe(2 - Number(rank(condition)));
          expect(rank(not(not(condition)))).toBe(rank(condition));
        }
      }),
    );
  });

  it('obeys De Morgan’s laws, and distributes', () => {
    fc.assert(
      fc.property(conditions, conditions, conditions, (a, b, c) => {
        expect(rank(not(all(a, b)))).toBe(rank(any(not(a), not(b))));
        expect(rank(not(any(a, b)))).toBe(rank(all(not(a), not(b))));
        expect(rank(all(a, any(b, c)))).toBe(rank(any(all(a, b), all(a, c))));
        expect(rank(any(a, all(b, c)))).toBe(rank(all(any(a, b), any(a, c))));
      }),
    );
  });

  it('does not care about order or grouping', () => {
    fc.assert(
      fc.property(conditions, conditions, conditions, (a, b, c) => {
        expect(rank(all(a, b, c))).toBe(rank(all(all(c, b), a)));
        expect(rank(any(a, b, c))).toBe(rank(any(any(c, b), a)));
      }),
    );
  });

  it('keeps an answer when an unknown condition becomes known', () => {
    fc.assert(
      fc.property(conditions, fc.boolean(), (other, value) => {
        for (const combine of [all, any]) {
          const before = combine(UNKNOWN, other).holds;
          const after = combine(always(value), other).holds;
          expect(['unknown', after]).toContain(before);
        }
      }),
    );
  });
});

describe('conditions about facts', () => {
  const evidence = { kind: 'annotation', name: 'example' } as const;
  const fact = known('all', evidence);
  const hidden = unknown(reason);

  it('carry the evidence of the fact where they hold', () => {
    expect(is(fact, 'all').holds).toBe(true);
    expect(evidenceOf(is(fact, 'all'))).toEqual([evidence]);
    expect(evidenceOf(is(fact, 'internal'))).toEqual([]);
    expect(evidenceOf(UNKNOWN)).toEqual([]);
    expect(evidenceOf(always(true))).toEqual([]);
    expect(holds(fact, value => value.length < 5)).toEqual(is(fact, 'all'));
    expect(holds(fact, value => value.length > 5)).toEqual({ holds: false });
  });

  it('say what is missing where the fact is unknown', () => {
    expect(is<string>(hidden, 'all')).toEqual(UNKNOWN);
    expect(holds<string>(hidden, () => true)).toEqual(UNKNOWN);
    expect(when<string>(hidden, () => always(true))).toEqual(UNKNOWN);
    expect(some<string>(hidden, () => always(true))).toEqual(UNKNOWN);
  });

  it('gather the evidence and the reasons of what they are made of', () => {
    expect(evidenceOf(all(is(fact, 'all'), () => is(fact, 'all')))).toEqual([
      evidence,
      evidence,
    ]);
    expect(all(UNKNOWN, always(true), UNKNOWN)).toEqual({
      holds: 'unknown',
      missing: [reason, reason],
    });
    expect(evidenceOf(when(fact, () => is(fact, 'all')))).toEqual([
      evidence,
      evidence,
    ]);
    expect(evidenceOf(any(is(fact, 'internal'), is(fact, 'all')))).toEqual([
      evidence,
    ]);
  });

  it('look for an item of a list', () => {
    const items = known([1, 2]);
    expect(some(items, item => always(item === 2)).holds).toBe(true);
    expect(some(items, item => always(item === 3)).holds).toBe(false);
    const listed = known([1, 2], evidence);
    expect(evidenceOf(some(listed, () => is(fact, 'all')))).toEqual([
      evidence,
      evidence,
    ]);
    expect(
      some(items, item => (item === 2 ? UNKNOWN : always(false))).holds,
    ).toBe('unknown');
    expect(some(known<number[]>([]), () => UNKNOWN).holds).toBe(false);
  });
});

describe('conditions about lists that were seen in part', () => {
  const evidence = { kind: 'annotation', name: 'example' } as const;
  const list = partlySeen(reason, known([1, 2], evidence));
  const hidden = partlySeen(reason, known<number[]>([]));

  it('hold for an item that was seen, with the evidence for it', () => {
    expect(contains(list, item => item === 2).holds).toBe(true);
    expect(evidenceOf(contains(list, item => item === 2))).toEqual([evidence]);
    expect(some(list, item => always(item === 1)).holds).toBe(true);
  });

  it('say what is missing where no item that was seen is one', () => {
    expect(contains(list, item => item === 3)).toEqual(UNKNOWN);
    expect(contains(hidden, () => true)).toEqual(UNKNOWN);
    expect(none(list, item => item === 3)).toEqual(UNKNOWN);
    const more = { code: 'unresolved', what: 'more' } as const;
    expect(
      some(list, item =>
        item === 1 ? { holds: 'unknown', missing: [more] } : always(false),
      ),
    ).toEqual({ holds: 'unknown', missing: [more, reason] });
  });

  it('know of an item that was seen that the list is not without it', () => {
    expect(none(list, item => item === 2)).toEqual({ holds: false });
    expect(isEmpty(list)).toEqual({ holds: false });
    expect(isEmpty(hidden)).toEqual(UNKNOWN);
  });

  it('know of a list that was seen as a whole what is not on it, with the evidence', () => {
    const whole = known([1, 2], evidence);
    expect(none(whole, item => item === 3).holds).toBe(true);
    expect(evidenceOf(none(whole, item => item === 3))).toEqual([evidence]);
    expect(none(whole, item => item === 2).holds).toBe(false);
    expect(isEmpty(whole).holds).toBe(false);
    expect(isEmpty(known([])).holds).toBe(true);
    expect(contains(whole, item => item === 3).holds).toBe(false);
  });
});

describe('distinctEvidence', () => {
  it('keeps the first of what was seen in one place', () => {
    const line = (number: number) =>
      ({ kind: 'file', path: 'main.tf', line: number } as const);
    expect(distinctEvidence([line(1), line(2), line(1)])).toEqual([
      line(1),
      line(2),
    ]);
    expect(distinctEvidence([line(1)])).toEqual([line(1)]);
    expect(distinctEvidence([])).toEqual([]);
  });
});

describe('distinct', () => {
  it('keeps the first of each', () => {
    expect(distinct([reason, reason])).toEqual([reason]);
    expect(distinct([1, 2, 1])).toEqual([1, 2]);
    expect(distinct([])).toEqual([]);
  });
});
