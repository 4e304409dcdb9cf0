import { known, mapFact, unknown, valueOr } from './fact';

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
    expect(mapFact<string, number>(hidden, value => value.length)).toBe(hidden);
  });

  it('give their value or what stands in for it', () => {
    expect(valueOr(known(0), 'unknown')).toBe(0);
    expect(valueOr(hidden, 'unknown')).toBe('unknown');
  });
});
