import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Situation, SituationFiles, treeOf } from './situation';

/** What Git makes of a situation: what is right, a conflict, or something clean that is not right. */
export type GitResult = 'right' | 'conflict' | 'wrong';

const AUTHOR = 'a <a@example.com> 0 +0000';

function fileCommands(files: SituationFiles): Buffer[] {
  return [...treeOf(files)].flatMap(([path, entry]) => {
    const mode =
      entry.kind === 'link'
        ? '120000'
        : { true: '100755', false: '100644' }[`${entry.executable}`];
    const content =
      entry.kind === 'link' ? Buffer.from(entry.target) : entry.content;
    return [
      Buffer.from(
        `M ${mode} inline ${JSON.stringify(path)}\ndata ${content.length}\n`,
      ),
      content,
      Buffer.from('\n'),
    ];
  });
}

/** The commits of all situations as `git fast-import` reads them. */
function streamOf(situations: readonly Situation[]): Buffer {
  return Buffer.concat(
    situations.flatMap(({ base, ours, theirs, expected }, index) =>
      Object.entries({ base, ours, theirs, expected }).flatMap(
        ([name, files]) => [
          Buffer.from(
            [
              `commit refs/heads/${index}-${name}`,
              `mark :${
                index * 4 +
                ['base', 'ours', 'theirs', 'expected'].indexOf(name) +
                1
              }`,
              `committer ${AUTHOR}`,
              'data 0',
              ...(name === 'base' || name === 'expected'
                ? []
                : [`from :${index * 4 + 1}`, 'deleteall']),
              '',
            ].join('\n'),
          ),
          ...fileCommands(files),
        ],
      ),
    ),
  );
}

/** Runs each situation through `git merge-tree`, as a merge of two branches. */
export function gitResults(situations: readonly Situation[]): GitResult[] {
  const directory = mkdtempSync(join(tmpdir(), 'template-update-git-'));
  const git = (args: readonly string[], input?: Buffer) =>
    execFileSync('git', ['-c', 'core.precomposeUnicode=false', ...args], {
      cwd: directory,
      input,
      maxBuffer: 2 ** 28,
      stdio: ['pipe', 'pipe', 'ignore'],
    }).toString('utf8');
  try {
    git(['init', '--quiet', '--bare', '.']);
    git(['fast-import', '--quiet'], streamOf(situations));
    return situations.map((_, index) => {
      let tree: string;
      try {
        tree = git([
          ...['merge-tree', '--write-tree', '--no-messages'],
          ...[`${index}-ours`, `${index}-theirs`],
        ]).trim();
      } catch {
        return 'conflict';
      }
      const expected = git(['rev-parse', `${index}-expected^{tree}`]).trim();
      return tree === expected && situations[index].conflicts === 0
        ? 'right'
        : 'wrong';
    });
  } finally {
    rmSync(directory, { recursive: true });
  }
}
