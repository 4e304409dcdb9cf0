import fc from 'fast-check';
import { arbitraryText } from '../__testUtils__/hostileText';
import { json } from './json';

describe('json', () => {
  it('is read back as it was', () => {
    fc.assert(
      fc.property(arbitraryText(), text => {
        expect(JSON.parse(String(json({ [text]: [text] })))).toEqual({
          [text]: [text],
        });
      }),
    );
  });

  it('indents by the number of spaces it is given', () => {
    expect(json({ a: [1] }, 2)).toBe('{\n  "a": [\n    1\n  ]\n}');
  });

  it('refuses what is not defined', () => {
    expect(() => json(undefined)).toThrow('the value is not defined');
  });
});
