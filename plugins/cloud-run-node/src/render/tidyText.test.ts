import fc from 'fast-check';
import { tidyText } from './tidyText';

describe('tidyText', () => {
  it.each([
    ['a.md', '\n\n a\n\n\n\nb\n \n\n', ' a\n\nb\n'],
    ['a.md', 'a', 'a\n'],
    ['a.md', 'a\r\n\r\n\r\nb\r\n', 'a\r\n\r\nb\r\n'],
    ['a.py', 'a\n\n\nb\n', 'a\n\n\nb\n'],
    ['a.py', 'a\n\n\n\n\nb\n', 'a\n\n\nb\n'],
    ['a.tf', 'a {\n\n  b = 1\n\n}\n', 'a {\n  b = 1\n}\n'],
    ['a.tf', 'a = [\n\n  1,\n\n]\n', 'a = [\n  1,\n]\n'],
    ['a.md', '{\n\n}\n', '{\n\n}\n'],
  ])('tidies %s: %j', (path, text, tidy) => {
    expect(tidyText(path, text)).toBe(tidy);
  });

  it('has nothing left to do the second time', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('a.md', 'a.py', 'a.tf'),
        fc.string({ unit: fc.constantFrom('\n', ' ', 'a', '{', '}', '\r\n') }),
        (path, text) => {
          const tidy = tidyText(path, text);
          expect(tidyText(path, tidy)).toBe(tidy);
        },
      ),
    );
  });
});
