import { template } from './__testUtils__/entities';
import { startPortal } from './__testUtils__/portal';
import { ArchiveEntry } from '../__testUtils__/archive';
import { hostileSkeletons } from './__testUtils__/hostileSkeletons';

jest.setTimeout(120_000);

const portal = startPortal({
  config: {
    cloudRun: {
      reading: { seconds: 3 },
      requests: { previewsPerMinute: 1_000 },
    },
  },
});

async function preview(
  name: string,
  files: Record<string, string> | readonly ArchiveEntry[],
) {
  portal.host.publish(`mallory/${name}`, files);
  // The archive of a folder is that of the repository with a path; here they are the same.
  portal.entities.push(
    template(name, portal.host.url(`mallory/${name}`), './'),
  );
  return portal.preview(name);
}

describe('a hostile skeleton', () => {
  it.each(hostileSkeletons.map((attempt, index) => ({ ...attempt, index })))(
    'of $name',
    async ({ files, index }) => {
      const { status, body } = await preview(`skeleton-${index}`, files());
      expect([200, 400]).toContain(status);
      expect(JSON.stringify(body)).not.toMatch(
        /root:x:0|"PATH"|PATH=|\/home\/|\/tmp\//,
      );
      const alive = await portal.get('policy');
      expect(alive.status).toBe(200);
    },
  );

  it('of very many files', async () => {
    const { status, body } = await preview(
      'many',
      Object.fromEntries(
        Array.from({ length: 2_000 }, (_, index) => [`f${index}`, 'x']),
      ),
    );
    expect(status).toBe(400);
    expect(body.error.message).toContain('cannot be shown beforehand');
  });

  it('of very large files', async () => {
    const { status, body } = await preview('large', [
      { path: 'a', contents: Buffer.alloc(9_000_000, 'x') },
    ]);
    expect(status).toBe(400);
    expect(body.error.message).toContain('cannot be shown beforehand');
  });

  it('of a link to a file of the backend', async () => {
    const { status, body } = await preview('link', [
      { path: 'a', type: '2', target: '/etc/passwd' },
    ]);
    expect(status).toBe(400);
    expect(body.error.message).toContain('a is a symbolic link');
  });
});

it('too many answers at once', async () => {
  portal.host.publish('mallory/slow', {
    a: `\${{ "${'a'.repeat(60)}b" | replace(r/^(a+)+$/, "") }}`,
  });
  portal.entities.push(template('slow', portal.host.url('mallory/slow'), './'));
  const answers = await Promise.all(
    Array.from({ length: 6 }, () => portal.preview('slow')),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([
    400, 400, 400, 400, 503, 503,
  ]);
});
