import type {
  CacheService,
  LoggerService,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import { NotModifiedError } from '@backstage/errors';
import { CLOUD_RUN_RULES, judge } from 'backstage-plugin-cloud-run-common';
import { RepositoryReader } from '../../plugins/cloud-run-backend/src/repository';
import { Repository } from './corpus';

const SERVICES = 10_000;
const today = '2026-01-01';

function memoryCache(): CacheService {
  const kept = new Map<string, string>();
  const cache: CacheService = {
    get: async <T>(key: string) => kept.get(key) as T | undefined,
    set: async (key, value) => {
      kept.set(key, String(value));
    },
    delete: async key => {
      kept.delete(key);
    },
    withOptions: () => cache,
  };
  return cache;
}

const unused = () => Promise.reject(new Error('not used'));

/** A source host at no distance, whose repositories never change. */
function sourceHost(corpus: readonly Repository[]): UrlReaderService {
  return {
    readUrl: unused,
    search: unused,
    readTree: async (url, options) => {
      if (options?.etag) {
        throw new NotModifiedError();
      }
      const repository =
        corpus[Number(new URL(url).pathname.slice(1)) % corpus.length];
      return {
        etag: 'unchanged',
        files: async () =>
          Object.entries(repository)
            .filter(([path, text]) =>
              options?.filter?.(path, { size: text.length }),
            )
            .map(([path, text]) => ({
              path,
              content: async () => Buffer.from(text),
            })),
        archive: unused,
        dir: unused,
      };
    },
  };
}

const silent: LoggerService = {
  error: () => {},
  warn: () => {},
  info: () => {},
  debug: () => {},
  child: () => silent,
};

/** What reading and judging a fleet takes in the backend: at first, and when nothing has changed since. */
export async function measureFleet(
  corpus: readonly Repository[],
): Promise<string[]> {
  let now = 0;
  const repositories = new RepositoryReader({
    reader: sourceHost(corpus),
    cache: memoryCache(),
    logger: silent,
    now: () => new Date(now),
  });
  const visitAll = async () => {
    const start = process.cpuUsage();
    let services = 0;
    for (let index = 0; services < SERVICES; index += 1) {
      const reading = await repositories.read(`https://host/${index}`);
      if (reading.state === 'read') {
        for (const { posture } of reading.repository.services) {
          judge(posture, { rules: CLOUD_RUN_RULES, today });
          services += 1;
        }
      }
    }
    now += 3_600_000;
    const { user, system } = process.cpuUsage(start);
    return `${((user + system) / 1e6).toFixed(1)} CPU seconds`;
  };
  return [
    `a fleet of ${SERVICES} services, cold: ${await visitAll()}`,
    `a fleet of ${SERVICES} services, warm: ${await visitAll()}`,
  ];
}
