import {
  CacheService,
  LoggerService,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import { isError, toError } from '@backstage/errors';
import { memoryFiles } from 'backstage-cloud-run-terraform';
import {
  ReadServices,
  servicesOfFiles,
  servicesOfRepository,
} from 'backstage-plugin-cloud-run-node';
import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import { BoundedTree } from './boundedTree';
import { contentsOf } from './contentsOf';
import { isFileUrl } from './isFileUrl';
import { ReadRepository, RepositoryReading } from './RepositoryReading';

/** What one file may hold, such as a plan in JSON. */
const FILE_LIMITS = { fileBytes: 4_000_000, instances: 5_000 };

/** Within this time the source host is not asked again. */
const TRUST_FOR_MS = 30_000;

/** Downloading and reading may take so long. */
const TIMEOUT_MS = 30_000;

const KEEP_FOR_MS = 7 * 24 * 60 * 60 * 1000;

/** What is kept of a repository. Another shape of it gets another prefix, so that an old one is not read. */
function keyOf(url: string): string {
  return `repository:1:${createHash('sha256').update(url).digest('hex')}`;
}

function isNotModified(error: unknown): boolean {
  return isError(error) && error.name === 'NotModifiedError';
}

async function within<T>(
  milliseconds: number,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`It took longer than ${milliseconds / 1000} seconds.`));
      controller.abort();
    }, milliseconds);
  });
  try {
    return await Promise.race([work(controller.signal), late]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Reads what repositories declare through the URL reader, within bounds. A tree that has not changed is not read again.
 */
export class RepositoryReader {
  readonly #reader: UrlReaderService;
  readonly #cache: CacheService;
  readonly #logger: LoggerService;
  readonly #now: () => Date;
  readonly #timeout: number;
  readonly #underWay = new Map<string, Promise<RepositoryReading>>();
  readonly #trusted = new Map<string, number>();

  constructor(options: {
    reader: UrlReaderService;
    cache: CacheService;
    logger: LoggerService;
    now?: () => Date;
    timeoutMilliseconds?: number;
  }) {
    this.#reader = options.reader;
    this.#cache = options.cache;
    this.#logger = options.logger;
    this.#now = options.now ?? (() => new Date());
    this.#timeout = options.timeoutMilliseconds ?? TIMEOUT_MS;
  }

  /** What the repository folder at a URL declares. Never throws; whoever asks at the same time shares the answer. */
  async read(url: string): Promise<RepositoryReading> {
    const known = this.#underWay.get(url);
    if (known) {
      return known;
    }
    const reading = this.#readAgain(url).finally(() =>
      this.#underWay.delete(url),
    );
    this.#underWay.set(url, reading);
    return reading;
  }

  async #readAgain(url: string): Promise<RepositoryReading> {
    const kept = await this.#kept(url);
    const now = this.#now().getTime();
    if (kept && now - (this.#trusted.get(url) ?? 0) < TRUST_FOR_MS) {
      return { state: 'read', repository: kept };
    }
    try {
      const repository = await within(this.#timeout, signal =>
        this.#download(url, signal, kept?.etag),
      );
      await this.#keep(url, repository);
      this.#trusted.set(url, now);
      return { state: 'read', repository };
    } catch (error) {
      if (kept && isNotModified(error)) {
        this.#trusted.set(url, now);
        return { state: 'read', repository: kept };
      }
      const because = toError(error).message;
      this.#logger.warn(`Could not read ${url}: ${because}`);
      return kept
        ? { state: 'stale', repository: kept, because }
        : { state: 'unreadable', because };
    }
  }

  #download(
    url: string,
    signal: AbortSignal,
    etag: string | undefined,
  ): Promise<ReadRepository> {
    return isFileUrl(url)
      ? this.#downloadFile(url, signal, etag)
      : this.#downloadTree(url, signal, etag);
  }

  async #downloadFile(
    url: string,
    signal: AbortSignal,
    etag: string | undefined,
  ): Promise<ReadRepository> {
    const file = await this.#reader.readUrl(url, { etag, signal });
    const name = posix.basename(new URL(url).pathname);
    const contents = await contentsOf(file, FILE_LIMITS.fileBytes);
    const read: ReadServices = contents
      ? await servicesOfFiles(memoryFiles({ [name]: contents }), [name], {
          limits: FILE_LIMITS,
        })
      : {
          services: [],
          problems: [],
          limitsReached: [{ limit: 'fileBytes', at: name }],
        };
    return {
      ...read,
      etag: file.etag ?? '',
      readAt: this.#now().toISOString(),
    };
  }

  async #downloadTree(
    url: string,
    signal: AbortSignal,
    etag: string | undefined,
  ): Promise<ReadRepository> {
    const bounds = new BoundedTree();
    const tree = await this.#reader.readTree(url, {
      etag,
      signal,
      filter: (path, info) => bounds.takes(path, info?.size ?? 0),
    });
    const files: Record<string, Buffer> = {};
    for (const file of await tree.files()) {
      files[file.path] = await file.content();
    }
    const read = await servicesOfRepository(memoryFiles(files), '');
    return {
      ...read,
      limitsReached: [...bounds.limitsReached, ...read.limitsReached],
      etag: tree.etag,
      readAt: this.#now().toISOString(),
    };
  }

  async #kept(url: string): Promise<ReadRepository | undefined> {
    const text = await this.#cache.get<string>(keyOf(url));
    return text === undefined ? undefined : JSON.parse(text);
  }

  async #keep(url: string, repository: ReadRepository): Promise<void> {
    await this.#cache.set(keyOf(url), JSON.stringify(repository), {
      ttl: KEEP_FOR_MS,
    });
  }
}
