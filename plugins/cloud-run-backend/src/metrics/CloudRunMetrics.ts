import { MetricsService } from '@backstage/backend-plugin-api/alpha';
import { RepositoryFailure } from 'backstage-plugin-cloud-run-common';

/** How a reading ended. */
export type ReadingOutcome = 'read' | 'unchanged' | RepositoryFailure;

/** How a preview ended. */
export type PreviewOutcome = 'shown' | 'refused' | 'failed';

/** What is under way, as it is asked for when metrics are collected. */
export interface UnderWay {
  queue: { waiting: number; running: number };
  cache: { characters: number };
}

/** Tells those who run the portal what reading and rendering cost. No attribute names an entity, a repository or a person. */
export class CloudRunMetrics {
  readonly #metrics: MetricsService;
  readonly #readings;
  readonly #readingSeconds;
  readonly #bounds;
  readonly #cache;
  readonly #previews;
  readonly #previewSeconds;
  readonly #refusals;

  constructor(metrics: MetricsService) {
    this.#metrics = metrics;
    this.#readings = metrics.createCounter('cloud_run.readings', {
      description: 'Readings of repositories, by how they ended',
    });
    this.#readingSeconds = metrics.createHistogram(
      'cloud_run.reading.duration',
      {
        description: 'How long a reading took, waiting for its turn included',
        unit: 's',
      },
    );
    this.#bounds = metrics.createCounter('cloud_run.reading.bounds', {
      description: 'Bounds that a repository went beyond, by the bound',
    });
    this.#cache = metrics.createCounter('cloud_run.cache', {
      description: 'Questions that were answered from the cache, and not',
    });
    this.#previews = metrics.createCounter('cloud_run.previews', {
      description: 'Previews of templates, by how they ended',
    });
    this.#previewSeconds = metrics.createHistogram(
      'cloud_run.preview.duration',
      {
        description: 'How long a preview took',
        unit: 's',
      },
    );
    this.#refusals = metrics.createCounter('cloud_run.requests.refused', {
      description: 'Requests that were one too many for somebody in a minute',
    });
  }

  /** A reading has ended. */
  reading(outcome: ReadingOutcome, milliseconds: number): void {
    this.#readings.add(1, { outcome });
    this.#readingSeconds.record(milliseconds / 1000, { outcome });
  }

  /** A bound was reached. */
  bound(limit: string): void {
    this.#bounds.add(1, { limit });
  }

  /** The cache was asked. */
  cache(result: 'hit' | 'miss'): void {
    this.#cache.add(1, { result });
  }

  /** A preview has ended. */
  preview(outcome: PreviewOutcome, milliseconds: number): void {
    this.#previews.add(1, { outcome });
    this.#previewSeconds.record(milliseconds / 1000, { outcome });
  }

  /** Somebody asked too often. */
  refused(route: string): void {
    this.#refusals.add(1, { route });
  }

  /** From now on tells what is under way whenever somebody looks. */
  watch(underWay: () => UnderWay): void {
    const gauge = (
      name: string,
      description: string,
      value: (now: UnderWay) => number,
    ) =>
      this.#metrics
        .createObservableGauge(name, { description })
        .addCallback(result => result.observe(value(underWay())));
    gauge(
      'cloud_run.queue.waiting',
      'Repositories that wait to be read',
      ({ queue }) => queue.waiting,
    );
    gauge(
      'cloud_run.queue.running',
      'Repositories that are being read',
      ({ queue }) => queue.running,
    );
    gauge(
      'cloud_run.cache.size',
      'Characters that this process put into the cache',
      ({ cache }) => cache.characters,
    );
  }
}
