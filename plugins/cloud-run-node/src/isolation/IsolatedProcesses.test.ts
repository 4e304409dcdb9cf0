import { IsolatedProcesses } from './IsolatedProcesses';

const SERVICE = `
resource "google_cloud_run_v2_service" "main" {
  name     = "storefront"
  location = "asia-northeast1"
  project  = "lantern-shop"
  ingress  = "INGRESS_TRAFFIC_INTERNAL_ONLY"
  template {}
}
`;

const skeleton = (text: string) => [
  { path: 'README.md', contents: Buffer.from(text), mode: 0o644 },
];

const VALUES = { name: 'storefront', environments: [{ name: 'production' }] };

const running: IsolatedProcesses[] = [];
afterEach(() => running.splice(0).forEach(started => started.stop()));

function processes(
  bounds: { heapMegabytes?: number; milliseconds?: number } = {},
) {
  const started = new IsolatedProcesses({
    heapMegabytes: 128,
    milliseconds: 20_000,
    ...bounds,
  });
  running.push(started);
  return started;
}

describe('IsolatedProcesses', () => {
  it('reads what a repository declares', async () => {
    const text = await processes().read({
      kind: 'files',
      files: [{ path: 'infra/main.tf', contents: Buffer.from(SERVICE) }],
    });
    expect(JSON.parse(text)).toMatchObject({
      services: [{ posture: { service: { name: 'storefront' } } }],
      problems: [],
      limitsReached: [],
    });
  });

  it('renders a skeleton', async () => {
    await expect(
      processes().render(skeleton('# ${{ values.name }}\n'), VALUES),
    ).resolves.toEqual([
      {
        path: 'README.md',
        contents: Buffer.from('# storefront\n'),
        mode: 0o644,
      },
    ]);
  });

  it('says what is wrong with a skeleton', async () => {
    await expect(
      processes().render(skeleton('${{ values.missing }}'), VALUES),
    ).rejects.toMatchObject({
      name: 'InputError',
      message: 'README.md:1: there is no variable values.missing',
    });
  });

  it('ends what takes too long, and goes on', async () => {
    const started = processes({ milliseconds: 1_000 });
    const hostile = `\${{ "${'a'.repeat(60)}b" | replace(r/^(a+)+$/, "") }}`;
    await expect(
      started.render(skeleton(hostile), VALUES),
    ).rejects.toMatchObject({ name: 'IsolationError', reason: 'too-slow' });
    await expect(
      started.render(skeleton('fine\n'), VALUES),
    ).resolves.toHaveLength(1);
  }, 60_000);

  it('ends what takes too much memory, and goes on', async () => {
    const started = processes({ heapMegabytes: 48 });
    const wide = Array.from(
      { length: 60_000 },
      (_, index) => `resource "google_x" "r${index}" {\n  a = [1, 2, 3]\n}\n`,
    ).join('');
    await expect(
      started.read({
        kind: 'files',
        files: Array.from({ length: 4 }, (_, index) => ({
          path: `infra/main${index}.tf`,
          contents: Buffer.from(wide.slice(0, 1_000_000)),
        })),
      }),
    ).rejects.toMatchObject({ name: 'IsolationError', reason: 'too-large' });
    await expect(
      started.render(skeleton('fine\n'), VALUES),
    ).resolves.toHaveLength(1);
  }, 60_000);
});
