import { ConfigReader } from '@backstage/config';
import { readPipelineCheck } from 'backstage-plugin-cloud-run-node';
import { readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { parsePolicy } from 'backstage-plugin-cloud-run-node/reading';
import { parse } from 'yaml';
import manifest from '../../package.json';
import { run } from '../program';

const page = readFileSync(
  resolve(__dirname, '../../../../docs/check.md'),
  'utf8',
);

const examples = [...page.matchAll(/```yaml\n(.*?)```/gs)].map(([, text]) =>
  parse(text),
);

async function help(): Promise<string> {
  let text = '';
  await run(['node', 'cloud-run', 'check', '--help'], {
    out: part => {
      text += part;
    },
    err: () => {},
  });
  return text;
}

describe('docs/check.md', () => {
  it('names every option of the command, and no other', async () => {
    const options = (text: string, pattern: RegExp) =>
      [...new Set([...text.matchAll(pattern)].map(([, name]) => name))].sort();
    const rows = page
      .split('\n')
      .filter(line => line.startsWith('| `--'))
      .join('\n');
    expect(options(rows, /`(--[a-z-]+)`/g)).toEqual(
      options(await help(), /^\s+(?:-h, )?(--[a-z-]+)/gm).filter(
        name => name !== '--help',
      ),
    );
  });

  it('shows a policy that holds', () => {
    const policies = examples.filter(example => 'allowedIngress' in example);
    expect(policies).toHaveLength(1);
    expect(parsePolicy(policies[0], 'docs/check.md').accepted).toHaveLength(1);
  });

  it('shows where pipelines may have the check from', () => {
    const checks = examples
      .filter(example => 'cloudRun' in example)
      .map(example => readPipelineCheck(new ConfigReader(example)));
    expect(checks).toEqual([
      expect.objectContaining({ package: '@lantern/cloud-run-check' }),
      { image: expect.stringContaining('@sha256:') },
    ]);
  });

  it('packs every package that the command consists of', () => {
    const [packing, shown] = [
      /for package in (.*?); do/.exec(page)?.[1].split(' ').sort(),
      JSON.parse(/```json\n(.*?)```/s.exec(page)?.[1] ?? '{}'),
    ];
    const own = Object.entries(manifest.dependencies)
      .filter(([, version]) => version.startsWith('workspace:'))
      .map(([name]) => name);
    expect(packing).toEqual([...own, manifest.name].sort());
    expect(Object.keys(shown.dependencies).sort()).toEqual(packing);
  });

  it('pins actions as the template does', () => {
    const skeleton = resolve(
      __dirname,
      '../../../../templates/cloud-run-service/skeleton/.github/workflows',
    );
    const pinsIn = (text: string) =>
      [...text.matchAll(/uses: ([\w/-]+)@(.*)$/gm)].map(
        ([, action, pin]) => [action, pin] as const,
      );
    const pins = new Map(
      readdirSync(skeleton).flatMap(file =>
        pinsIn(readFileSync(resolve(skeleton, file), 'utf8')),
      ),
    );
    for (const [action, pin] of pinsIn(page)) {
      expect(pin).toMatch(/^[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
      expect(pins.get(action) ?? pin).toBe(pin);
    }
  });
});

describe('the documentation', () => {
  it('calls no command by a name that somebody else may own', () => {
    const root = resolve(__dirname, '../../../..');
    const pages = ['README.md', 'README.ja.md', 'CONTRIBUTING.md'].concat(
      readdirSync(resolve(root, 'docs'))
        .filter(file => file.endsWith('.md'))
        .map(file => `docs/${file}`),
    );
    for (const file of pages) {
      const text = readFileSync(resolve(root, file), 'utf8');
      expect({ file, found: text.match(/npx .*cloud-run.*/g) }).toEqual({
        file,
        found: null,
      });
    }
  });
});
