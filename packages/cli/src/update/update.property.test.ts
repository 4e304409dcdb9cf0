import fc from 'fast-check';
import {
  CLOUD_RUN_RULES,
  OPEN_POLICY,
} from 'backstage-plugin-cloud-run-common';
import { mergeTrees, Tree, Update } from 'backstage-template-update';
import {
  formatNative,
  parseNative,
} from 'backstage-cloud-run-terraform/syntax';
import { resolve } from 'node:path';
import { templateGenerator } from '../testTemplate/templateGenerator';
import { trials } from '../testTemplate/trials';
import {
  applyEdits,
  blocksOf,
  EDIT_KINDS,
  Edited,
  Texts,
} from './__testUtils__/edits';

jest.setTimeout(10 * 60_000);

const RUNS = Number(process.env.UPDATE_PROPERTY_RUNS ?? 3_000);
const TEMPLATE = resolve(__dirname, '../../../../templates/cloud-run-service');

/** What the template makes of so many networks, each of which may become any other. */
const NETWORKS = 40;

function treeOf(files: Texts): Tree {
  return new Map(
    [...files].map(([path, text]) => [
      path,
      { kind: 'file', content: Buffer.from(text), executable: false },
    ]),
  );
}

function textsOf({ tree }: Update): Map<string, string> {
  return new Map(
    [...tree].flatMap(([path, entry]) =>
      entry.kind === 'file' ? [[path, entry.content.toString('utf8')]] : [],
    ),
  );
}

function terraformOf(files: Texts): [string, string][] {
  return [...files].filter(([path]) => path.endsWith('.tf'));
}

/** The text of each block by address. */
function blockTexts(files: Texts): Map<string, string> {
  const blocks = new Map<string, string>();
  for (const [path, text] of terraformOf(files)) {
    const lines = text.split('\n');
    for (const [, to] of text.matchAll(/^ {2}to {3}= (\S+)$/gm)) {
      blocks.set(`resource.${to} moved`, '');
    }
    for (const { address, start, end } of blocksOf(text)) {
      blocks.set(
        address.includes('.') ? address : `${path} ${address}`,
        lines.slice(start, end).join('\n'),
      );
    }
  }
  return blocks;
}

const draw = (who: string) =>
  fc.record({
    kind: fc.nat(EDIT_KINDS - 1),
    at: fc.nat(500),
    word: fc.nat(9999).map(number => `${who}${number}`),
  });

/** What is named as a variable and not declared, be it in a text. */
function undeclaredIn(files: Texts): string[] {
  const all = terraformOf(files)
    .map(([, text]) => text)
    .join('\n');
  const declared = new Set(
    [...all.matchAll(/^variable "([^"]+)"/gm)].map(([, name]) => name),
  );
  return [...all.matchAll(/\bvar\.([a-z_0-9]+)/g)]
    .map(([, name]) => name)
    .filter(name => !declared.has(name));
}

type Sides = Readonly<Record<'base' | 'ours' | 'theirs', Texts>>;

/** What is wrong with a clean merge of Terraform. */
async function faultsOf(
  files: Texts,
  { ours, theirs }: Sides,
): Promise<string[]> {
  const faults: string[] = [];
  const declared = new Map<string, string>();
  for (const [path, text] of terraformOf(files)) {
    const { diagnostics, body } = parseNative(path, text);
    faults.push(...diagnostics.map(({ summary }) => `${path}: ${summary}`));
    for (const { type, labels } of body.blocks) {
      const address = [type, ...labels].join('.');
      if (labels.length > 0 && declared.has(address)) {
        faults.push(`${address} is in ${declared.get(address)} and ${path}`);
      }
      declared.set(address, path);
    }
    const isWritten = ours.get(path) !== text && theirs.get(path) !== text;
    if (isWritten && (await formatNative(text)) !== text) {
      faults.push(`${path} is not formatted`);
    }
  }
  return faults;
}

function lost(
  tokens: Edited['tokens'],
  files: Texts,
  isExcused: (token: Edited['tokens'][number]) => boolean,
): string[] {
  const all = [...files.values()].join('\n');
  return tokens
    .filter(entry => !all.includes(entry.token) && !isExcused(entry))
    .map(({ token, path }) => `${token} of ${path}`);
}

/** Conflicts that nothing in the file shows, but for those of names. */
function unmarkedConflicts(
  { files: outcomes }: Update,
  files: Texts,
): string[] {
  return outcomes
    .filter(
      ({ path, result, reason }) =>
        result === 'conflict' &&
        !reason.startsWith('the team renamed') &&
        !/^<<<<<<< ours$/m.test(files.get(path) ?? ''),
    )
    .map(({ path }) => path);
}

/** Blocks that the team left alone and that are not as the template has them now. */
function departures(files: Texts, sides: Sides): string[] {
  const result = blockTexts(files);
  const there = blockTexts(sides.theirs);
  const here = blockTexts(sides.ours);
  const was = blockTexts(sides.base);
  const changed = [...there].filter(
    ([address, text]) =>
      here.get(address) === was.get(address) &&
      !result.has(`${address} moved`) &&
      result.get(address) !== text,
  );
  const left = [...was.keys()].filter(
    address => !there.has(address) && result.has(address),
  );
  return [...changed.map(([address]) => address), ...left];
}

describe('an update of a service', () => {
  const rendered: Texts[] = [];

  beforeAll(async () => {
    const generate = await templateGenerator(TEMPLATE, {
      rules: CLOUD_RUN_RULES,
      policy: OPEN_POLICY,
      failOn: 'never',
    });
    for (const trial of trials(NETWORKS, 7).slice(-NETWORKS)) {
      const { files } = await generate(trial, 'github');
      rendered.push(
        new Map(files.map(({ path, contents }) => [path, contents.toString()])),
      );
    }
  });

  it('keeps what the team did and brings what the template does', async () => {
    let clean = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.nat(NETWORKS - 1),
        fc.nat(NETWORKS - 1),
        fc.boolean(),
        fc.array(draw('u'), { maxLength: 6 }),
        fc.array(draw('t'), { maxLength: 4 }),
        async (before, after, isSame, teamDraws, templateDraws) => {
          const base = rendered[before];
          const ours = await applyEdits(base, teamDraws);
          const theirs = await applyEdits(
            rendered[isSame ? before : after],
            templateDraws,
          );
          const update = await mergeTrees({
            base: treeOf(base),
            ours: treeOf(ours.files),
            theirs: treeOf(theirs.files),
          });
          const files = textsOf(update);
          expect(lost(ours.tokens, files, () => false)).toEqual([]);
          expect(
            lost(
              theirs.tokens,
              files,
              ({ path, address }) =>
                ours.deletedFiles.includes(path) ||
                (address !== undefined && ours.deletedBlocks.includes(address)),
            ),
          ).toEqual([]);
          const isClean = update.conflicts === 0;
          clean += isClean ? 1 : 0;
          const excused = [ours, theirs].flatMap(side =>
            undeclaredIn(side.files),
          );
          const sides = { base, ours: ours.files, theirs: theirs.files };
          expect(unmarkedConflicts(update, files)).toEqual([]);
          expect(isClean ? await faultsOf(files, sides) : []).toEqual([]);
          expect(
            undeclaredIn(files).filter(name => !excused.includes(name)),
          ).toEqual([]);
          expect(isClean ? departures(files, sides) : []).toEqual([]);
        },
      ),
      { numRuns: RUNS, seed: Number(process.env.UPDATE_PROPERTY_SEED ?? 11) },
    );
    expect(clean).toBeGreaterThan(RUNS / 4);
    expect(RUNS - clean).toBeGreaterThan(RUNS / 20);
  });
});
