import { parse } from '@cdktn/hcl2json';
import fc from 'fast-check';
import {
  HOSTILE_TEXTS,
  arbitraryFileText,
  arbitraryText,
} from '../__testUtils__/hostileText';
import { hcl } from './hcl';

/** The value of a literal. The reader gives texts as they are written, where `$${` stands for `${`. */
async function valueOf(literal: unknown): Promise<unknown> {
  const read: unknown = await parse('x.tf', `x = ${literal}\n`);
  return JSON.parse(JSON.stringify(read).replace(/([$%])\1(?=\{)/g, '$1')).x;
}

describe('hcl', () => {
  it.each<[unknown, string]>([
    ['a', '"a"'],
    [1.5, '1.5'],
    [true, 'true'],
    [null, 'null'],
    [[], '[]'],
    [['a', 1], '["a", 1]'],
    [{}, '{}'],
    [{ a: 'b' }, '{ "a" = "b" }'],
    ['${x} %{y} $x', '"$${x} %%{y} $x"'],
    ['a\n\t"\\', '"a\\n\\t\\"\\\\"'],
    ['\u001b', '"\\u001B"'],
  ])('writes %j', (value, literal) => {
    expect(hcl(JSON.parse(JSON.stringify(value)))).toBe(literal);
  });

  it('refuses what is not defined', () => {
    expect(() => hcl(undefined)).toThrow('the value is not defined');
  });

  it.each(HOSTILE_TEXTS)('is read back as it was: %j', async text => {
    expect(await valueOf(hcl(text))).toBe(text.normalize('NFC'));
  });

  it('is read back as it was, whatever the text, but for the normal form that Terraform gives it', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryFileText(), async text => {
        expect(await valueOf(hcl(text))).toBe(text.normalize('NFC'));
      }),
      { numRuns: 500 },
    );
  });

  it('never leaves an interpolation in a text', () => {
    fc.assert(
      fc.property(arbitraryText(), text => {
        const literal = String(hcl(text));
        // Of two signs before a brace the last makes the other one plain text.
        for (const [run] of literal.matchAll(/([$%])\1*(?=\{)/g)) {
          expect(run.length).toBeGreaterThan(1);
        }
      }),
    );
  });
});
