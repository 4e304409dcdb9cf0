import {
  CacheService,
  LoggerService,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import { isError, toError } from '@backstage/errors';
import { ScmIntegrations } from '@backstage/integration';
import { IsolatedProcesses } from 'backstage-plugin-cloud-run-node';
import { CloudRunMetrics } from '../metrics/CloudRunMetrics';
import { FairQueue } from '../queue/FairQueue';
import { FetchedRepository, fetchRepository } from './fetchRepository';
import { KeptReading, KeptReadings } from './KeptReadings';
import { Recently } from './Recently';
import { failureOf } from './RepositoryError';
import { ReadRepository, RepositoryReading } from './RepositoryReading';
import { within } from './within';

/** Within this time the source host is not asked again. */
const TRUST_FOR_MS = 30_000;

/** A failure that may pass is told again so long, and then it is tried again. */
const FAILED_FOR_MS = 10_000;

/** Fetching may take so long. */
const FETCH_MS = 30_000;

/** Whoever asks waits so long for an answer; after that it is that the repository is being read. */
const MOMENT_MS = 2_000;

/** A reading that is under way. */
interface UnderWay {
  since: string;
  kept: Promise<KeptReading | undefined>;
  reading: Promise<RepositoryReading>;
}

/** What a reader of repositories works with. */
export interface RepositoryReaderOptions {
  reader: UrlReaderService;
  integrations: ScmIntegrations;
  cache: CacheService;
  logger: LoggerService;
  processes: Pick<IsolatedProcesses, 'read'>;
  queue: FairQueue;
  metrics: CloudRunMetrics;
  now?: () => Date;
  fetchMilliseconds?: number;
  momentMilliseconds?: number;
}

function isNotModified(error: unknown): boolean {
  return isError(error) && error.name === 'NotModifiedError';
}

/** Whether a failure is that of the state of a repository, and stays until it has changed. */
function isOfState(error: unknown): boolean {
  return ['too-slow', 'too-large', 'unreadable'].includes(failureOf(error));
}

/**
 * Reads what repositories declare, within bounds and outside of this process, a few at a time. A state of a repository is
 * read once, for all who ask.
 */
export class RepositoryReader {
  readonly #options: RepositoryReaderOptions;
  readonly #kept: KeptReadings;
  readonly #now: () => Date;
  readonly #underWay = new Map<string, UnderWay>();
  readonly #confirmed = new Recently<true>(TRUST_FOR_MS);
  readonly #failed = new Recently<RepositoryReading>(FAILED_FOR_MS);

  constructor(options: RepositoryReaderOptions) {
    this.#options = options;
    this.#kept = new KeptReadings(options.cache);
    this.#now = options.now ?? (() => new Date());
    options.metrics.watch(() => ({
      queue: options.queue,
      cache: this.#kept,
    }));
  }

  /**
   * What the repository folder at a URL declares, or, where that takes longer than a moment, that it is being read.
   * Never throws.
   *
   * @param who - asks; their repositories wait for one another, and not those of others for them
   */
  async read(url: string, who: string): Promise<RepositoryReading> {
    const underWay = this.#underWay.get(url) ?? this.#begin(url, who);
    let timer: NodeJS.Timeout | undefined;
    const moment = new Promise<void>(resolve => {
      timer = setTimeout(
        resolve,
        this.#options.momentMilliseconds ?? MOMENT_MS,
      );
    });
    try {
      return (
        (await Promise.race([underWay.reading, moment])) ??
        (await this.#beingRead(underWay))
      );
    } finally {
      clearTimeout(timer);
    }
  }

  async #beingRead({ since, kept }: UnderWay): Promise<RepositoryReading> {
    const before = await kept;
    return before?.state === 'read'
      ? { state: 'reading', since, repository: before.repository }
      : { state: 'reading', since };
  }

  #begin(url: string, who: string): UnderWay {
    const kept = this.#kept.get(url).catch(error => {
      this.#options.logger.warn(
        `The cache could not be asked: ${toError(error).message}`,
      );
      return undefined;
    });
    const underWay = {
      since: this.#now().toISOString(),
      kept,
      reading: this.#answer(url, who, kept).finally(() =>
        this.#underWay.delete(url),
      ),
    };
    this.#underWay.set(url, underWay);
    return underWay;
  }

  async #answer(
    url: string,
    who: string,
    keeping: Promise<KeptReading | undefined>,
  ): Promise<RepositoryReading> {
    const { metrics, queue, logger } = this.#options;
    const kept = await keeping;
    const began = this.#now().getTime();
    const failed = this.#failed.get(url, began);
    const isConfirmed = kept && this.#confirmed.get(url, began);
    metrics.cache(isConfirmed || failed ? 'hit' : 'miss');
    if (isConfirmed) {
      return readingOf(kept);
    }
    if (failed) {
      return failed;
    }
    const took = () => this.#now().getTime() - began;
    try {
      const read = await queue.run(who, () => this.#readAgain(url, kept));
      this.#confirmed.set(url, true, this.#now().getTime());
      metrics.reading(
        read.state === 'failed' ? read.because : outcomeOf(read, kept),
        took(),
      );
      return readingOf(read);
    } catch (error) {
      const because = failureOf(error);
      logger.warn(
        `Could not read ${JSON.stringify(url)}: ${JSON.stringify(
          toError(error).message,
        )}`,
      );
      metrics.reading(because, took());
      const reading: RepositoryReading =
        kept?.state === 'read'
          ? { state: 'stale', repository: kept.repository, because }
          : { state: 'unreadable', because };
      this.#failed.set(url, reading, this.#now().getTime());
      return reading;
    }
  }

  /** Reads the state that the source host has now, unless it is the one that is kept. */
  async #readAgain(
    url: string,
    kept: KeptReading | undefined,
  ): Promise<KeptReading> {
    const etag = kept?.state === 'read' ? kept.repository.etag : kept?.etag;
    let fetched: FetchedRepository;
    try {
      fetched = await within(
        this.#options.fetchMilliseconds ?? FETCH_MS,
        signal => fetchRepository(this.#options, url, etag, signal),
      );
    } catch (error) {
      if (kept && isNotModified(error)) {
        return kept;
      }
      throw error;
    }
    const read = await this.#readFetched(fetched).finally(fetched.remove);
    await this.#kept.set(url, read).catch(error => {
      this.#options.logger.warn(
        `The cache could not keep anything: ${toError(error).message}`,
      );
    });
    return read;
  }

  async #readFetched({
    reading,
    etag,
    root,
    limitsReached,
  }: FetchedRepository): Promise<KeptReading> {
    if (!reading) {
      return { state: 'failed', because: 'too-large', etag };
    }
    try {
      const read: ReadRepository = JSON.parse(
        await this.#options.processes.read(reading),
      );
      const repository = {
        ...read,
        limitsReached: [...limitsReached, ...read.limitsReached],
        root,
        etag,
        readAt: this.#now().toISOString(),
      };
      repository.limitsReached.forEach(({ limit }) =>
        this.#options.metrics.bound(limit),
      );
      return { state: 'read', repository };
    } catch (error) {
      if (!isOfState(error)) {
        throw error;
      }
      this.#options.logger.warn(
        `A repository cannot be read: ${JSON.stringify(
          toError(error).message,
        )}`,
      );
      return { state: 'failed', because: failureOf(error), etag };
    }
  }
}

function readingOf(kept: KeptReading): RepositoryReading {
  return kept.state === 'read'
    ? { state: 'read', repository: kept.repository }
    : { state: 'unreadable', because: kept.because };
}

function outcomeOf(
  read: KeptReading,
  kept: KeptReading | undefined,
): 'read' | 'unchanged' {
  return read === kept ? 'unchanged' : 'read';
}
