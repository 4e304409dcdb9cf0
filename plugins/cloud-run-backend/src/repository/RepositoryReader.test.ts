import { CacheService, UrlReaderService } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { metricsServiceMock } from '@backstage/backend-test-utils/alpha';
import { ConfigReader } from '@backstage/config';
import { NotFoundError, NotModifiedError } from '@backstage/errors';
import { ScmIntegrations } from '@backstage/integration';
import {
  IsolatedProcesses,
  IsolatedReading,
  IsolationError,
} from 'backstage-plugin-cloud-run-node';
import { Readable } from 'node:stream';
import { archiveOf } from '../__testUtils__/archive';
import { CloudRunMetrics } from '../metrics/CloudRunMetrics';
import { FairQueue } from '../queue/FairQueue';
import { RepositoryReader } from './RepositoryReader';

const integrations = ScmIntegrations.fromConfig(new ConfigReader({}));

const isolated = new IsolatedProcesses({
  heapMegabytes: 256,
  milliseconds: 20_000,
});
afterAll(() => isolated.stop());

/** Processes that do what the test says. */
const processes = {
  read: (reading: IsolatedReading) => isolated.read(reading),
};
afterEach(() => {
  processes.read = reading => isolated.read(reading);
});

/** A source host that sends no packed archives. */
const UNPACKED = 'https://dev.azure.com/lantern/shop/_git/shop?path=/';

/** Who asks, in these tests. */
const ANN = 'user:default/ann';

const URL = 'https://github.com/lantern/storefront/tree/main/';

const SERVICE = `
resource "google_cloud_run_v2_service" "main" {
  name     = "storefront"
  location = "asia-northeast1"
  project  = "lantern-shop"
  ingress  = "INGRESS_TRAFFIC_INTERNAL_ONLY"
  template {}
}
`;

const MANIFEST = `apiVersion: serving.knative.dev/v1
kind: Service
metadata:
  name: storefront
`;

/** A cache that forgets nothing, as a process has it. */
function memoryCache(): CacheService {
  const kept = new Map<string, unknown>();
  const cache: CacheService = {
    get: async <T>(key: string) => kept.get(key) as T | undefined,
    set: async (key, value) => {
      kept.set(key, value);
    },
    delete: async key => {
      kept.delete(key);
    },
    withOptions: () => cache,
  };
  return cache;
}

/** A source host with one repository. */
class SourceHost {
  etag = 'commit-1';
  files: Record<string, string> = { 'infra/service.tf': SERVICE };
  failure?: Error;
  downloads = 0;
  asked = 0;

  readonly reader: UrlReaderService = {
    readUrl: async () => {
      this.downloads += 1;
      return {
        etag: this.etag,
        buffer: async () => Buffer.from(MANIFEST),
      };
    },
    readTree: async (_, options) => {
      this.asked += 1;
      if (this.failure) {
        throw this.failure;
      }
      if (options?.etag === this.etag) {
        throw new NotModifiedError();
      }
      this.downloads += 1;
      const taken = Object.entries(this.files).filter(
        ([path, text]) =>
          options?.filter?.(path, { size: text.length }) ?? true,
      );
      return {
        etag: this.etag,
        files: async () =>
          taken.map(([path, text]) => ({
            path,
            // As the archives of Backstage have it: an empty file has no contents at all.
            content: async () =>
              text === '' ? ([] as unknown as Buffer) : Buffer.from(text),
          })),
        archive: async () =>
          Readable.from([
            archiveOf(
              Object.entries(this.files).map(([path, contents]) => ({
                path,
                contents,
              })),
            ),
          ]),
        dir: () => Promise.reject(new Error('not used')),
      };
    },
    search: () => Promise.reject(new Error('not used')),
  };
}

function setUp(
  host = new SourceHost(),
  options: { momentMilliseconds?: number } = {},
) {
  let now = Date.parse('2026-01-01T00:00:00Z');
  const reader = new RepositoryReader({
    reader: host.reader,
    integrations,
    cache: memoryCache(),
    logger: mockServices.logger.mock(),
    metrics: new CloudRunMetrics(metricsServiceMock.mock()),
    processes: { read: reading => processes.read(reading) },
    queue: new FairQueue({ atOnce: 2, waiting: 10, waitingOfOne: 10 }),
    now: () => new Date(now),
    fetchMilliseconds: 500,
    momentMilliseconds: 10_000,
    ...options,
  });
  const later = (seconds: number) => {
    now += seconds * 1000;
  };
  return { host, reader, later };
}

describe('RepositoryReader', () => {
  it('reads the services of a repository with their lines', async () => {
    const { reader } = setUp();
    expect(await reader.read(URL, ANN)).toMatchObject({
      state: 'read',
      repository: {
        etag: 'commit-1',
        readAt: '2026-01-01T00:00:00.000Z',
        services: [
          {
            posture: {
              service: {
                name: 'storefront',
                location: 'asia-northeast1',
                project: 'lantern-shop',
              },
              ingress: {
                setting: {
                  value: 'internal',
                  evidence: [
                    { kind: 'file', path: 'infra/service.tf', line: 6 },
                  ],
                },
              },
            },
          },
        ],
      },
    });
  });

  it('does not read an unchanged repository twice', async () => {
    const { host, reader, later } = setUp();
    const first = await reader.read(URL, ANN);
    later(3600);
    expect(await reader.read(URL, ANN)).toEqual(first);
    expect(host).toMatchObject({ asked: 2, downloads: 1 });
    later(10);
    await reader.read(URL, ANN);
    expect(host.asked).toBe(2);
  });

  it('reads a repository again that has changed', async () => {
    const { host, reader, later } = setUp();
    await reader.read(URL, ANN);
    later(60);
    host.etag = 'commit-2';
    host.files = {};
    expect(await reader.read(URL, ANN)).toMatchObject({
      repository: { etag: 'commit-2', services: [] },
    });
  });

  it('asks once for everybody who asks at the same time', async () => {
    const { host, reader } = setUp();
    await Promise.all([
      reader.read(URL, ANN),
      reader.read(URL, ANN),
      reader.read(URL, ANN),
    ]);
    expect(host.asked).toBe(1);
  });

  it('tells how it was while the source host cannot be asked', async () => {
    const { host, reader, later } = setUp();
    const { repository } = (await reader.read(URL, ANN)) as {
      repository: object;
    };
    later(60);
    host.failure = new Error('503 Service Unavailable');
    expect(await reader.read(URL, ANN)).toEqual({
      state: 'stale',
      repository,
      because: 'unavailable',
    });
  });

  it('tells why a repository was never read', async () => {
    const host = new SourceHost();
    host.failure = new NotFoundError('https://host/secret: 404 Not Found');
    expect(await setUp(host).reader.read(URL, ANN)).toEqual({
      state: 'unreadable',
      because: 'not-found',
    });
  });

  it('does not wait for ever', async () => {
    const host = new SourceHost();
    host.reader.readTree = () => new Promise(() => {});
    expect(await setUp(host).reader.read(URL, ANN)).toEqual({
      state: 'unreadable',
      because: 'too-slow',
    });
  });

  it('does not ask the source host again at once after a failure', async () => {
    const host = new SourceHost();
    host.failure = new Error('503 Service Unavailable');
    const { reader, later } = setUp(host);
    await reader.read(URL, ANN);
    await reader.read(URL, ANN);
    expect(host.asked).toBe(1);
    later(11);
    await reader.read(URL, ANN);
    expect(host.asked).toBe(2);
  });

  it('does not try a state again that takes too much', async () => {
    const { host, reader, later } = setUp();
    const read = jest.fn(async () => {
      throw new IsolationError('too-large', 'It took more memory than it may');
    });
    processes.read = read;
    const answer = { state: 'unreadable', because: 'too-large' };
    expect(await reader.read(URL, ANN)).toEqual(answer);
    later(3600);
    expect(await reader.read(URL, ANN)).toEqual(answer);
    expect(read).toHaveBeenCalledTimes(1);
    processes.read = reading => isolated.read(reading);
    later(3600);
    host.etag = 'commit-2';
    expect(await reader.read(URL, ANN)).toMatchObject({ state: 'read' });
  });

  it('says that it is reading what takes longer than a moment, and what was known', async () => {
    const { host, reader, later } = setUp(undefined, {
      momentMilliseconds: 20,
    });
    let go = () => {};
    const slowly = async (reading: IsolatedReading) => {
      await new Promise<void>(resolve => {
        go = resolve;
      });
      return isolated.read(reading);
    };
    const settled = async () => {
      for (;;) {
        const reading = await reader.read(URL, ANN);
        if (reading.state !== 'reading') {
          return reading;
        }
      }
    };
    processes.read = slowly;
    expect(await reader.read(URL, ANN)).toEqual({
      state: 'reading',
      since: '2026-01-01T00:00:00.000Z',
    });
    go();
    const first = await settled();
    expect(first).toMatchObject({ state: 'read' });
    later(60);
    host.etag = 'commit-2';
    expect(await reader.read(URL, ANN)).toEqual({
      ...first,
      state: 'reading',
      since: '2026-01-01T00:01:00.000Z',
    });
    go();
    expect(await settled()).toMatchObject({
      state: 'read',
      repository: { etag: 'commit-2' },
    });
  });

  it('counts nothing as absent beside a file that may be a link, where Backstage unpacks', async () => {
    const host = new SourceHost();
    host.files = { ...host.files, 'infra/iam.tf': '' };
    const { reader } = setUp(host);
    expect(await reader.read(UNPACKED, ANN)).toMatchObject({
      repository: {
        services: [{ posture: { auth: { invokers: { state: 'unknown' } } } }],
        problems: [{ path: 'infra/iam.tf' }],
      },
    });
  });

  it('knows that an empty file declares nothing, where Backstage unpacks', async () => {
    const host = new SourceHost();
    host.files = { ...host.files, 'infra/iam.tf': '' };
    host.reader.readUrl = async () => ({ buffer: async () => Buffer.alloc(0) });
    const { reader } = setUp(host);
    expect(await reader.read(UNPACKED, ANN)).toMatchObject({
      repository: {
        services: [{ posture: { auth: { invokers: { state: 'known' } } } }],
        problems: [],
      },
    });
  });

  it('tells an empty file from a link', async () => {
    const host = new SourceHost();
    host.files = { ...host.files, 'infra/iam.tf': '' };
    const { reader } = setUp(host);
    expect(await reader.read(URL, ANN)).toMatchObject({
      repository: {
        services: [{ posture: { auth: { invokers: { state: 'known' } } } }],
        problems: [],
      },
    });
  });

  it('reads what lies beside the folder that is asked about, and tells of what lies in it', async () => {
    const host = new SourceHost();
    host.files = {
      'shop/infra/service.tf': SERVICE.replace(
        'template {}',
        'template {}\n}\nmodule "grants" {\n  source = "../../grants"',
      ),
      'grants/main.tf':
        'resource "google_cloud_run_v2_service_iam_member" "m" {\n  name = "storefront"\n  location = "asia-northeast1"\n  project = "lantern-shop"\n  role = "roles/run.invoker"\n  member = "allUsers"\n}\n',
      'other/infra/service.tf': SERVICE.replace('storefront', 'other'),
    };
    const { reader } = setUp(host);
    const reading = await reader.read(`${URL}shop/`, ANN);
    expect(reading).toMatchObject({
      state: 'read',
      repository: {
        root: URL,
        services: [
          {
            posture: {
              service: { name: 'storefront' },
              auth: {
                invokers: { state: 'known', value: [{ member: 'allUsers' }] },
              },
            },
          },
        ],
      },
    });
  });

  it('leaves what is too large or too many, and says so', async () => {
    const host = new SourceHost();
    host.files = {
      ...host.files,
      'infra/huge.tf': 'x'.repeat(1_000_001),
      'node/app.js': 'nothing to read here',
    };
    for (let index = 0; index < 2_005; index += 1) {
      host.files[`many/m${index}.yaml`] = 'a: 1';
    }
    const reading = await setUp(host).reader.read(URL, ANN);
    expect(reading).toMatchObject({
      state: 'read',
      repository: {
        services: [{ posture: { service: { name: 'storefront' } } }],
        limitsReached: expect.arrayContaining([
          { limit: 'fileBytes', at: 'infra/huge.tf' },
          expect.objectContaining({ limit: 'files' }),
        ]),
      },
    });
  });

  it('reads one file where the URL names one', async () => {
    const { host, reader } = setUp();
    expect(
      await reader.read(
        'https://github.com/lantern/storefront/blob/main/service.yaml',
        ANN,
      ),
    ).toMatchObject({
      state: 'read',
      repository: {
        services: [{ posture: { service: { name: 'storefront' } } }],
      },
    });
    expect(host).toMatchObject({ asked: 0, downloads: 1 });
  });

  it.each([
    ['at once', undefined],
    ['in pieces', () => Readable.from(Array(5).fill('x'.repeat(1_000_000)))],
  ])('leaves one file that is too long, received %s', async (_, stream) => {
    const host = new SourceHost();
    host.reader.readUrl = async () => ({
      etag: 'commit-1',
      buffer: async () => Buffer.alloc(4_000_001),
      stream,
    });
    expect(
      await setUp(host).reader.read(
        'https://github.com/lantern/storefront/blob/main/plan.json',
        ANN,
      ),
    ).toEqual({ state: 'unreadable', because: 'too-large' });
  });

  it('reads one file that is received in pieces', async () => {
    const host = new SourceHost();
    host.reader.readUrl = async () => ({
      etag: 'commit-1',
      buffer: () => Promise.reject(new Error('not used')),
      stream: () => Readable.from([MANIFEST.slice(0, 40), MANIFEST.slice(40)]),
    });
    expect(
      await setUp(host).reader.read(
        'https://github.com/lantern/storefront/blob/main/service.yaml',
        ANN,
      ),
    ).toMatchObject({
      repository: {
        services: [{ posture: { service: { name: 'storefront' } } }],
      },
    });
  });
});
