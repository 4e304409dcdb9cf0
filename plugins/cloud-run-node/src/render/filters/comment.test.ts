import fc from 'fast-check';
import { arbitraryText } from '../__testUtils__/hostileText';
import { comment } from './comment';

describe('comment', () => {
  it.each([
    ['one\ntwo\r\nthree', 'one two three'],
    ['a */ b', 'a * / b'],
    ['a --> b --!> c', 'a - -> b - -!> c'],
    [42, '42'],
  ])('writes %j as %j', (value, text) => {
    expect(comment(value)).toBe(text);
  });

  it('stays on its line and ends no comment', () => {
    fc.assert(
      fc.property(arbitraryText(), text => {
        expect(comment(text)).not.toMatch(/[\p{Cc}\u2028\u2029]|\*\/|--!?>/u);
      }),
    );
  });
});
