import { parse } from '@cdktn/hcl2json';
import fc from 'fast-check';
import { parseNative } from '.';
import { NATIVE_FIXTURES, comparable, jsonOf } from '../testUtils';

type Reference = { json: unknown } | { refused: string };

/** What HashiCorp's parser makes of a text. */
async function reference(text: string): Promise<Reference> {
  try {
    return { json: await parse('main.tf', text) };
  } catch (error) {
    return { refused: String(error) };
  }
}

function read(text: string) {
  const plain = text.replace(/^\ufeff/, '');
  const { body, diagnostics } = parseNative('main.tf', plain);
  return { json: jsonOf(body, plain), diagnostics };
}

/** Both readings of a text that is taken by both, for comparing. */
async function bothOf(text: string) {
  const { json, diagnostics } = read(text);
  const theirs = await reference(text);
  return {
    ours: { json, diagnostics },
    theirs: { diagnostics: [], ...comparable({ json }, theirs) },
  };
}

/** A mutation can cut a character in two. */
const wellFormed = (text: string) => Buffer.from(text, 'utf8').toString('utf8');

/**
 * Whether the reference refuses for a reason that is not the syntax, or that this parser does not share: it evaluates
 * while it converts, needs a line break after a heredoc, and takes neither lone carriage returns nor `1.5.e3` nor a
 * line break in `[*]`.
 */
const isStricter = (text: string, refused: string) =>
  /convert to HCL|Invalid number literal/.test(refused) ||
  (/<</.test(text) && !text.endsWith('\n')) ||
  /\r(?!\n)|\[\s+\*/.test(text);

describe("HashiCorp's parser and this one", () => {
  it.each(Object.entries(NATIVE_FIXTURES))('read %s alike', async (_, text) => {
    const { ours, theirs } = await bothOf(text);
    expect(ours).toEqual(theirs);
  });

  it('take and refuse the same mutations', async () => {
    const texts = Object.values(NATIVE_FIXTURES);
    const piece = fc.constantFrom(
      ...['{', '}', '[', ']', '(', ')', '"', '\n', ',', '=', ':', '.', '*'],
      ...[
        '${',
        '%{',
        '~}',
        '<<E\n',
        '#',
        '/*',
        '...',
        '?',
        '==',
        '!',
        '-',
        '0',
      ],
      ...['for ', ' in ', ' if ', 'a', ' ', '=>', '&&', '\\', '::', 'null'],
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...texts),
        fc.nat(),
        fc.nat(4),
        fc.option(piece),
        async (text, at, removed, inserted) => {
          const start = text.length === 0 ? 0 : at % text.length;
          const mutated = wellFormed(
            text.slice(0, start) +
              (inserted ?? '') +
              text.slice(start + removed),
          );
          // The reference takes `1.e3` for a number.
          fc.pre(!/\d\.e/i.test(mutated));
          const theirs = await reference(mutated);
          const { json, diagnostics } = read(mutated);
          const isTaken =
            'json' in theirs ||
            (isStricter(mutated, theirs.refused) && diagnostics.length === 0);
          expect(diagnostics.length === 0).toBe(isTaken);
          expect({ json }).toEqual(
            'json' in theirs ? comparable({ json }, theirs) : { json },
          );
        },
      ),
      { numRuns: 3000 },
    );
  }, 60_000);
});
