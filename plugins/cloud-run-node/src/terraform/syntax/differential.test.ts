import { parse } from '@cdktn/hcl2json';
import { pairwiseDefinitions } from 'backstage-plugin-cloud-run-common/testing';
import fc from 'fast-check';
import { readFile, readdir } from 'node:fs/promises';
import { resolve } from 'node:path';
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

  it('read every fixture of the mapping alike', async () => {
    const root = resolve(__dirname, '../../declared/__fixtures__');
    const paths = await readdir(root, { recursive: true });
    const files = paths.filter(path => /\.tf(vars)?$/.test(path));
    expect(files.length).toBeGreaterThan(70);
    for (const file of files) {
      const { ours, theirs } = await bothOf(
        await readFile(resolve(root, file), 'utf8'),
      );
      const expected =
        'refused' in theirs ? { file, refused: true } : { file, ...theirs };
      expect(
        'refused' in theirs
          ? { file, refused: ours.diagnostics.length > 0 }
          : { file, ...ours },
      ).toEqual(expected);
    }
  }, 60_000);

  it('read the Terraform of the template alike', async () => {
    const skeleton = await readInfra();
    const definitions = pairwiseDefinitions();
    const step = Math.ceil(definitions.length / 6);
    for (let at = 0; at < definitions.length; at += step) {
      const files = await renderInfra(skeleton, definitions[at].definition);
      const texts = files.filter(({ path }) => /\.tf(vars)?$/.test(path));
      for (const { contents } of texts) {
        const { ours, theirs } = await bothOf(contents.toString('utf8'));
        expect(ours).toEqual(theirs);
      }
    }
  }, 60_000);

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
