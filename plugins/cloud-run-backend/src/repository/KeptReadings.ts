import { CacheService } from '@backstage/backend-plugin-api';
import { RepositoryFailure } from 'backstage-plugin-cloud-run-common';
import { createHash } from 'node:crypto';
import { ReadRepository } from './RepositoryReading';

const KEEP_FOR_MS = 24 * 60 * 60 * 1000;

/** What this process puts into the cache is so much in all; what was not used for longest goes first. */
const MOST_CHARACTERS = 64_000_000;

/** A state of a repository that is kept: what it declares, or why it cannot be read. */
export type KeptReading =
  | { state: 'read'; repository: ReadRepository }
  | { state: 'failed'; because: RepositoryFailure; etag: string };

/** Another shape of what is kept gets another prefix, so that an old one is not read. */
function keyOf(url: string): string {
  return `repository:3:${createHash('sha256').update(url).digest('hex')}`;
}

/** Keeps what repositories said in the cache, within bounds. */
export class KeptReadings {
  readonly #cache: CacheService;
  readonly #most: number;
  /** The sizes of what is kept, in the order in which it was used. */
  readonly #sizes = new Map<string, number>();
  #characters = 0;

  constructor(cache: CacheService, mostCharacters = MOST_CHARACTERS) {
    this.#cache = cache;
    this.#most = mostCharacters;
  }

  /** How many characters this process put into the cache. */
  get characters(): number {
    return this.#characters;
  }

  /** What is kept of the repository at a URL. */
  async get(url: string): Promise<KeptReading | undefined> {
    const key = keyOf(url);
    const text = await this.#cache.get<string>(key);
    const size = this.#sizes.get(key);
    if (size !== undefined) {
      this.#sizes.delete(key);
      this.#sizes.set(key, size);
    }
    return text === undefined ? undefined : JSON.parse(text);
  }

  /** Keeps what the repository at a URL said. */
  async set(url: string, reading: KeptReading): Promise<void> {
    const key = keyOf(url);
    const text = JSON.stringify(reading);
    this.#forget(key);
    this.#sizes.set(key, text.length);
    this.#characters += text.length;
    await this.#cache.set(key, text, { ttl: KEEP_FOR_MS });
    await this.#makeRoom();
  }

  async #makeRoom(): Promise<void> {
    for (const [oldest] of this.#sizes) {
      if (this.#characters <= this.#most) {
        return;
      }
      this.#forget(oldest);
      await this.#cache.delete(oldest);
    }
  }

  #forget(key: string): void {
    this.#characters -= this.#sizes.get(key) ?? 0;
    this.#sizes.delete(key);
  }
}
