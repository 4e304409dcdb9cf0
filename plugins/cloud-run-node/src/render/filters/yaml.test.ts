import fc from 'fast-check';
import { parse } from 'yaml';
import { HOSTILE_TEXTS, arbitraryText } from '../__testUtils__/hostileText';
import { yaml } from './yaml';

describe('yaml', () => {
  it.each(HOSTILE_TEXTS)('is read back as it was: %j', text => {
    expect(parse(`before: 1\nx: ${yaml(text)}\nafter: 2\n`)).toEqual({
      before: 1,
      x: text,
      after: 2,
    });
  });

  it('is read back as it was, whatever the value, and stays on its line', () => {
    fc.assert(
      fc.property(
        fc.jsonValue().map(value => JSON.parse(JSON.stringify(value))),
        arbitraryText(),
        (value, text) => {
          const written = String(yaml([value, text]));
          expect(written).not.toMatch(/[\n\r\u0085\u2028\u2029]/);
          expect(parse(`- x: ${written}\n`)).toEqual([{ x: [value, text] }]);
        },
      ),
    );
  });

  it('refuses what is not defined', () => {
    expect(() => yaml(undefined)).toThrow('the value is not defined');
  });
});
