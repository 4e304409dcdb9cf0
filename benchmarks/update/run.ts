import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mergeTrees } from 'backstage-template-update';
import { SITUATIONS } from '../../packages/template-update/src/__testUtils__/situations';
import {
  Situation,
  treeOf,
} from '../../packages/template-update/src/__testUtils__/situation';
import { repository } from './repository';

const ROUNDS = 5;

/** Milliseconds that something took. */
async function timed(work: () => Promise<unknown> | unknown): Promise<number> {
  const start = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - start) / 1e6;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[sorted.length >> 1];
}

/** The situations of one text file that all three have. */
function singles(): { situation: Situation; texts: string[] }[] {
  return SITUATIONS.flatMap(situation => {
    const sides = [situation.base, situation.ours, situation.theirs];
    const paths = new Set(sides.flatMap(side => Object.keys(side)));
    const [path] = paths;
    const texts = sides.flatMap(side => {
      const file = path === undefined ? undefined : side[path];
      return typeof file === 'string' ? [file] : [];
    });
    return paths.size === 1 && texts.length === 3 && texts[0].length < 100_000
      ? [{ situation, texts }]
      : [];
  });
}

/** What Git takes for a file: a program that is started, with three files. */
function gitMergeFile(directory: string, texts: readonly string[]): void {
  const [base, ours, theirs] = ['base', 'ours', 'theirs'].map((name, index) => {
    const path = join(directory, name);
    writeFileSync(path, texts[index]);
    return path;
  });
  try {
    execFileSync('git', ['merge-file', '-p', '--diff3', ours, base, theirs], {
      stdio: 'ignore',
    });
  } catch {
    // It ends with the number of conflicts.
  }
}

async function merge({ base, ours, theirs }: Situation): Promise<void> {
  await mergeTrees({
    base: treeOf(base),
    ours: treeOf(ours),
    theirs: treeOf(theirs),
  });
}

async function main(): Promise<void> {
  const files = singles();
  const directory = mkdtempSync(join(tmpdir(), 'update-benchmark-'));
  const own: number[] = [];
  const git: number[] = [];
  try {
    // The formatter of Terraform is loaded once.
    await merge(files[0].situation);
    for (let round = 0; round < ROUNDS; round++) {
      for (const { situation, texts } of files) {
        own.push(await timed(() => merge(situation)));
        git.push(await timed(() => gitMergeFile(directory, texts)));
      }
    }
  } finally {
    rmSync(directory, { recursive: true });
  }
  const huge = SITUATIONS.filter(({ title }) => title.includes('20,000'));
  const hugeTimes: number[] = [];
  const repositoryTimes: number[] = [];
  const { base, ours, theirs } = repository();
  const update = await mergeTrees({ base, ours, theirs });
  for (let round = 0; round < ROUNDS; round++) {
    for (const situation of huge) {
      hugeTimes.push(await timed(() => merge(situation)));
    }
    repositoryTimes.push(await timed(() => mergeTrees({ base, ours, theirs })));
  }
  const say = (what: string, milliseconds: number) =>
    process.stdout.write(`${what}: ${milliseconds.toFixed(2)} ms\n`);
  say(`A file (median of ${files.length})`, median(own));
  say('The same file by a spawned git merge-file', median(git));
  say('A file of 20,000 lines', median(hugeTimes));
  say(
    `A repository of ${update.files.length} files, ${update.tree.size} afterwards`,
    median(repositoryTimes),
  );
}

main().catch(error => {
  process.stderr.write(`${error}\n`);
  process.exitCode = 1;
});
