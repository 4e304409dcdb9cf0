import { itemsOf, known, mapFact, partlySeen, unknown, valueOr } from './fact';

const evidence = {
  kind: 'api',
  resource: 'services/orders',
  field: 'ingress',
} as const;
const hidden = unknown({
  code: 'not-permitted',
  what: 'ingress.setting',
  permission: 'run.services.get',
});

describe('facts', () => {
  it('keep their evidence when their value is changed', () => {
    expect(mapFact(known('a', evidence), value => value.length)).toEqual(
      known(1, evidence),
    );
  });

  it('keep their reason when there is no value to change', () => {
    expect(mapFact<string, number>(hidden, value => value.length)).toEqual(
      hidden,
    );
  });

  it('give their value or what stands in for it', () => {
    expect(valueOr(known(0), 'unknown')).toBe(0);
    expect(valueOr(hidden, 'unknown')).toBe('unknown');
  });

  it('give the items of a list that are surely there', () => {
    const { reason } = hidden;
    expect(itemsOf(known(['a'], evidence))).toEqual(['a']);
    expect(itemsOf(partlySeen(reason, known(['a'], evidence)))).toEqual(['a']);
    expect(itemsOf(hidden)).toEqual([]);
  });

  it('hold nothing as seen of a list of which nothing was', () => {
    expect(partlySeen(hidden.reason, known([]))).toEqual(hidden);
  });

  it('keep no item of a list that is changed into something else', () => {
    const list = partlySeen(hidden.reason, known(['a'], evidence));
    expect(
      mapFact<readonly string[], number>(list, items => items.length),
    ).toEqual(hidden);
  });
});
