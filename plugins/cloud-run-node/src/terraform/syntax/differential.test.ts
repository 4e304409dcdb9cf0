import { parse } from '@cdktn/hcl2json';
import { pairwiseDefinitions } from 'backstage-plugin-cloud-run-common/testing';
import fc from 'fast-check';
import { readInfra, renderInfra } from '../../render/__testUtils__/infra';
import { parseNative } from '.';
import { NATIVE_FIXTURES } from './__testUtils__/fixtures';
import { comparable, jsonOf } from './__testUtils__/jsonOf';

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

async function expectSame(text: string) {
  const { json, diagnostics } = read(text);
  const theirs = await reference(text);
  expect(diagnostics).toEqual([]);
  expect({ json }).toEqual(comparable({ json }, theirs));
}

/** A mutation can cut a character in two. */
const wellFormed = (text: string) =>
  Buffer.from(text, 'utf8').toString('utf8');

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
  it.each(Object.entries(NATIVE_FIXTURES))('read %s alike', (_, text) =>
    expectSame(text),
  );

  it('read the Terraform of the template alike', async () => {
    const skeleton = await readInfra();
    const definitions = pairwiseDefinitions();
    const step = Math.ceil(definitions.length / 6);
    for (let at = 0; at < definitions.length; at += step) {
      const files = await renderInfra(skeleton, definitions[at].definition);
      for (const { path, contents } of files) {
        if (/\.tf(vars)?$/.test(path)) {
          await expectSame(contents.toString('utf8'));
        }
      }
    }
  }, 60_000);

  it('take and refuse the same mutations', async () => {
    const texts = Object.values(NATIVE_FIXTURES);
    const piece = fc.constantFrom(
      ...['{', '}', '[', ']', '(', ')', '"', '\n', ',', '=', ':', '.', '*'],
      ...['${', '%{', '~}', '<<E\n', '#', '/*', '...', '?', '==', '!', '-', '0'],
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
          const theirs = await reference(mutated);
          const { json, diagnostics } = read(mutated);
          if ('json' in theirs) {
            expect(diagnostics).toEqual([]);
            expect({ json }).toEqual(comparable({ json }, theirs));
          } else if (!isStricter(mutated, theirs.refused)) {
            expect(diagnostics).not.toEqual([]);
          }
        },
      ),
      { numRuns: 3000 },
    );
  }, 60_000);
});
