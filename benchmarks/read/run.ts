import { parse } from '@cdktn/hcl2json';
import { CLOUD_RUN_RULES, judge } from 'backstage-plugin-cloud-run-common';
import { folderFiles } from 'backstage-cloud-run-terraform';
import { servicesOfRepository } from 'backstage-plugin-cloud-run-node';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Repository, repositories } from './corpus';
import { measureFleet } from './fleet';

const PASSES = 3;
const today = '2026-01-01';

async function write(repository: Repository, folder: string): Promise<void> {
  for (const [path, text] of Object.entries(repository)) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}

async function seconds(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

function isTerraform(path: string): boolean {
  return path.endsWith('.tf');
}

async function main(): Promise<void> {
  const corpus = await repositories();
  const texts = corpus.flatMap(repository =>
    Object.entries(repository).filter(([path]) => isTerraform(path)),
  );
  const root = await mkdtemp(join(tmpdir(), 'cloud-run-benchmark-'));
  try {
    await Promise.all(
      corpus.map((repository, index) =>
        write(repository, join(root, String(index))),
      ),
    );
    let services = 0;
    const readAll = async () => {
      services = 0;
      for (let index = 0; index < corpus.length; index += 1) {
        const access = folderFiles(join(root, String(index)));
        const read = await servicesOfRepository(access, 'infra');
        for (const { posture } of read.services) {
          judge(posture, { rules: CLOUD_RUN_RULES, today });
          services += 1;
        }
      }
    };
    const parseAll = async () => {
      for (const [path, text] of texts) {
        await parse(path, text);
      }
    };
    const ours: number[] = [];
    const peers: number[] = [];
    for (let pass = 0; pass < PASSES; pass += 1) {
      ours.push(await seconds(readAll));
      peers.push(await seconds(parseAll));
    }
    const rate = (times: number[]) => texts.length / Math.min(...times);
    process.stdout.write(
      `${[
        `${texts.length} Terraform files in ${corpus.length} repositories, ${services} services, best of ${PASSES} passes`,
        `read, parsed, resolved and judged: ${rate(ours).toFixed(
          0,
        )} files a second`,
        `@cdktn/hcl2json, parsing alone:    ${rate(peers).toFixed(
          0,
        )} files a second`,
        `ratio: ${(rate(ours) / rate(peers)).toFixed(1)}`,
        ...(await measureFleet(corpus)),
      ].join('\n')}\n`,
    );
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

main().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
});
