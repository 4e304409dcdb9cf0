import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parsePolicy } from 'backstage-plugin-cloud-run-node/reading';
import { parse } from 'yaml';
import { version } from '../../package.json';
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
    const [policy] = examples;
    expect(parsePolicy(policy, 'docs/check.md').accepted).toHaveLength(1);
  });

  it('calls this version', () => {
    const called = [...page.matchAll(/backstage-cloud-run-cli@(\S+)/g)];
    expect(called.map(([, name]) => name)).toEqual(called.map(() => version));
    expect(called).not.toHaveLength(0);
  });
});
