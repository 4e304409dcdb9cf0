import { CONDITIONS_LEFT_OUT } from './leftOut';

describe('what is left out', () => {
  it('is said once', () => {
    const conditions = CONDITIONS_LEFT_OUT.map(({ condition }) => condition.en);
    expect(new Set(conditions).size).toBe(conditions.length);
    expect(conditions).not.toEqual([]);
  });

  it.each(CONDITIONS_LEFT_OUT)('has its reason: $condition.en', entry => {
    for (const text of [entry.condition, entry.reason]) {
      expect(text.en).toMatch(/\.$/);
      expect(text.ja).toMatch(/。$/);
    }
  });
});
