import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { migrateAnswers, parseMigrations } from './answers/migrateAnswers';
import { ownershipOf } from './policy/updatePolicy';
import { GitResult, gitResults } from './__testUtils__/git';
import { treeOf } from './__testUtils__/situation';
import { SITUATIONS } from './__testUtils__/situations';

jest.setTimeout(120_000);

const PAGE = resolve(__dirname, '../../../docs/updates.md');
const START = '<!-- situations: written by the test of the merge -->';
const END = '<!-- /situations -->';

const IN_WORDS: Record<GitResult, string> = {
  right: 'right',
  conflict: 'conflict',
  wrong: '**clean, and not right**',
};

/** The rows of a table, their columns one under the other. */
function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0].map((_, column) =>
    Math.max(...rows.map(row => row[column].length)),
  );
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const [head, ...body] = rows.map(row =>
    line(row.map((cell, column) => cell.padEnd(widths[column]))),
  );
  return [head, line(widths.map(width => '-'.repeat(width))), ...body];
}

/** The situations as a table, and what Git makes of each. */
function table(results: readonly GitResult[]): string {
  const count = (wanted: GitResult) =>
    results.filter(result => result === wanted).length;
  const clean = SITUATIONS.filter(({ conflicts }) => conflicts === 0).length;
  return [
    START,
    '',
    `Of ${SITUATIONS.length} situations, the update merges ${clean} and shows ${
      SITUATIONS.length - clean
    } for somebody to decide. \`git merge-tree\` gets ${count(
      'right',
    )} right, stops at ${count('conflict')}, and gives ${count(
      'wrong',
    )} a clean result that is not right.`,
    '',
    ...aligned([
      ['situation', 'here', 'git'],
      ...SITUATIONS.map(({ title, conflicts }, index) => [
        title,
        conflicts === 0 ? 'merged' : 'shown',
        IN_WORDS[results[index]],
      ]),
    ]),
    '',
    END,
  ].join('\n');
}

describe('the examples of docs/updates.md', () => {
  const [policy, migrations] = [
    ...readFileSync(PAGE, 'utf8').matchAll(/```yaml\n(.*?)```/gs),
  ].map(([, text]) => text);

  it('shows a policy that is one', () => {
    const ownershipAt = ownershipOf(
      treeOf({ '.cloud-run/update.yaml': policy }),
    );
    expect(
      [
        '.github/workflows/policy.yaml',
        'src/a/b.js',
        'infra/local/a.tf',
        'a',
      ].map(ownershipAt),
    ).toEqual(['owned', 'writeOnce', 'never', 'shared']);
  });

  it('shows migrations that are some', () => {
    expect(
      migrateAnswers(
        { network: { reach: 'all' }, legacy: 1, place: 'a/b' },
        '1.0.0',
        parseMigrations(parse(migrations)),
      ),
    ).toEqual({
      network: { ingress: 'all', egress: { path: 'default' } },
      region: 'a',
      zone: 'b',
    });
  });
});

describe('the table of docs/updates.md', () => {
  const results = gitResults(SITUATIONS);

  it('is what Git and the merge do', () => {
    const page = readFileSync(PAGE, 'utf8');
    const written = `${page.slice(0, page.indexOf(START))}${table(
      results,
    )}${page.slice(page.indexOf(END) + END.length)}`;
    if (process.env.WRITE_DOCS) {
      writeFileSync(PAGE, written);
    }
    expect(readFileSync(PAGE, 'utf8')).toBe(written);
  });

  it('has fewer conflicts than Git', () => {
    const shown = SITUATIONS.filter(({ conflicts }) => conflicts > 0).length;
    const stopped = results.filter(result => result === 'conflict').length;
    expect(shown).toBeLessThan(stopped);
  });

  it('has no conflict where Git is right', () => {
    const worse = SITUATIONS.filter(
      ({ conflicts }, index) => conflicts > 0 && results[index] === 'right',
    );
    expect(worse).toEqual([]);
  });
});
