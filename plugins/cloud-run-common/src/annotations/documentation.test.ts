import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { ANNOTATION_DECLARATIONS } from './declarations';

const page = readFileSync(
  resolve(__dirname, '../../../../docs/annotations.md'),
  'utf8',
).replace(/\s+/g, ' ');

describe('docs/annotations.md', () => {
  it.each(Array.from(ANNOTATION_DECLARATIONS.values()).map(d => [d.name, d]))(
    'describes %s with its values and its example',
    (name, { description, allowed, example }) => {
      const values = allowed
        .map(value => (/^[a-z0-9-]+$/.test(value) ? `\`${value}\`` : value))
        .join(', ');
      expect(page).toContain(
        `| \`${name}\` | ${description} | ${values} | \`${example}\` |`,
      );
    },
  );

  it('describes nothing else', () => {
    expect(page.match(/\| `[a-z.]+\/[a-z-]+` \|/g)).toHaveLength(
      ANNOTATION_DECLARATIONS.size,
    );
  });
});
