import fc from 'fast-check';
import { parseJson, parseNative } from '.';
import { NATIVE_FIXTURES } from '../testUtils';

/** Reading takes this long at most, however large and broken the file is. */
const BOUND_MS = 2000;

function timed(text: string): number {
  const start = performance.now();
  parseNative('main.tf', text);
  parseJson('main.tf.json', text);
  return performance.now() - start;
}

const MANY = 300_000;

describe('parsing of anything', () => {
  it.each([
    ['brackets', '['.repeat(MANY)],
    ['an attribute of brackets', `a = ${'['.repeat(MANY)}`],
    ['braces', `a ${'{'.repeat(MANY)}`],
    ['blocks in blocks', 'a {\n'.repeat(MANY)],
    ['parentheses', `a = ${'('.repeat(MANY)}1${')'.repeat(MANY)}`],
    ['operators before', `a = ${'!'.repeat(MANY)}b`],
    ['operators between', `a = ${'b + '.repeat(MANY)}b`],
    ['conditions', `a = ${'b ? c : '.repeat(MANY)}d`],
    ['splats', `a = b${'[*]'.repeat(MANY)}`],
    ['attributes', `a = b${'.c'.repeat(MANY)}`],
    ['interpolations', `a = "${'${'.repeat(MANY)}`],
    ['templates in templates', `a = ${'"${'.repeat(MANY)}`],
    ['directives', `a = "${'%{if b}'.repeat(MANY)}"`],
    ['heredocs', 'a = <<E\n'.repeat(MANY)],
    ['heredocs in heredocs', `a = ${'<<E\n${'.repeat(MANY)}`],
    ['quotes', '"'.repeat(MANY)],
    ['strings that are not closed', 'a = "\n'.repeat(MANY)],
    ['comments', '/*'.repeat(MANY)],
    ['escapes', `a = "${'\\n'.repeat(MANY)}"`],
    ['wrong escapes', 'a = "\\q"\n'.repeat(MANY)],
    ['spaces', ' '.repeat(MANY)],
    ['line breaks', '\n'.repeat(MANY)],
    ['dollars', `a = "${'$'.repeat(MANY)}"`],
    ['one name', 'a'.repeat(MANY)],
    ['one number', `a = ${'1'.repeat(MANY)}`],
    ['attributes of one line', 'a = 1 '.repeat(MANY)],
    ['missing braces', 'resource "a" "b" {\n  c = 1\n'.repeat(MANY / 10)],
    ['a loop in a loop', `a = ${'[for b in '.repeat(MANY)}`],
    ['surrogates', '\ud83d'.repeat(MANY)],
    ['objects of JSON', '{"a":'.repeat(MANY)],
    ['strings of JSON', `[${'"a",'.repeat(MANY)}`],
  ])('ends soon for %s', (_, text) => {
    expect(timed(text)).toBeLessThan(BOUND_MS);
  });

  it('ends for every beginning of a file', () => {
    for (const text of Object.values(NATIVE_FIXTURES)) {
      for (let end = 0; end < text.length; end += 1) {
        expect(() => parseNative('main.tf', text.slice(0, end))).not.toThrow();
      }
    }
  });

  it('ends for random text and for pieces in random order', () => {
    const piece = fc.constantFrom(
      ...Object.values(NATIVE_FIXTURES).flatMap(text => text.split(/\b/)),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 200 }),
          fc.array(piece, { maxLength: 60 }).map(pieces => pieces.join('')),
        ),
        text => {
          const { diagnostics } = parseNative('main.tf', text);
          const lines = text.split('\n').length;
          for (const { line, column } of diagnostics) {
            expect(line).toBeGreaterThanOrEqual(1);
            expect(line).toBeLessThanOrEqual(lines);
            expect(column).toBeGreaterThanOrEqual(1);
          }
          parseJson('main.tf.json', text);
        },
      ),
      { numRuns: 3000 },
    );
  });
});
