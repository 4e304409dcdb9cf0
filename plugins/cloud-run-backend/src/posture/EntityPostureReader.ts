import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { ScmIntegrations } from '@backstage/integration';
import {
  EntityPosture,
  NetworkPosture,
  Policy,
  RepositoryReport,
  RepositoryState,
  Rule,
  ServicePosture,
  acceptedFindingsOf,
  annotationProblems,
  consoleUrl,
  contextOfEntity,
  declaredPosturesOf,
  judge,
  reportAnnotationProblem,
} from 'backstage-plugin-cloud-run-common';
import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  ReadRepository,
  RepositoryReader,
  RepositoryReading,
  lineLinks,
} from '../repository';
import { SourceBounds, sourceOf } from '../source';
import { FoundService, findServices } from './findServices';

/** A page shows no more services than these. */
const MOST_SERVICES = 200;

function stateOf(
  url: string,
  { readAt, etag, root, problems, limitsReached }: ReadRepository,
  integrations: ScmIntegrations,
): RepositoryState {
  const link = lineLinks(integrations, root);
  return {
    url,
    readAt,
    etag,
    problems: problems.map(problem => ({
      ...problem,
      url: problem.path && link(problem.path, problem.line ?? 1),
    })),
    limitsReached,
  };
}

/** What an entity's repository said, for the caller: the services are told on their own. */
function reportOf(
  url: string,
  reading: RepositoryReading,
  integrations: ScmIntegrations,
): RepositoryReport {
  switch (reading.state) {
    case 'unreadable':
      return { state: 'unreadable', url, because: reading.because };
    case 'reading':
      return {
        state: 'reading',
        url,
        since: reading.since,
        before:
          reading.repository && stateOf(url, reading.repository, integrations),
      };
    case 'stale':
      return {
        state: 'stale',
        because: reading.because,
        ...stateOf(url, reading.repository, integrations),
      };
    case 'read':
      return {
        state: 'read',
        ...stateOf(url, reading.repository, integrations),
      };
    default:
      return reading satisfies never;
  }
}

/** What is known of an entity's source: nothing where it has none, or may not be read. */
interface ReadSource {
  report?: RepositoryReport;
  repository?: ReadRepository;
  /** Where it may be read. */
  url?: string;
}

/** Says how many services there are where some are not shown. */
function withServicesLeft(
  report: RepositoryReport,
  found: number,
): RepositoryReport {
  return found > MOST_SERVICES &&
    (report.state === 'read' || report.state === 'stale')
    ? {
        ...report,
        limitsReached: [
          ...report.limitsReached,
          { limit: 'services', at: `${MOST_SERVICES}/${found}` },
        ],
      }
    : report;
}

/**
 * Reads and judges what catalog entities declare about their Cloud Run services, in annotations and in their repositories.
 */
export class EntityPostureReader {
  readonly #rules: readonly Rule[];
  readonly #policy: Policy;
  readonly #repositories: RepositoryReader;
  readonly #sources: Omit<SourceBounds, 'integrations'>;
  readonly #integrations: ScmIntegrations;
  readonly #now: () => Date;

  constructor(options: {
    rules: readonly Rule[];
    policy: Policy;
    repositories: RepositoryReader;
    sources: Omit<SourceBounds, 'integrations'>;
    integrations: ScmIntegrations;
    now?: () => Date;
  }) {
    this.#rules = options.rules;
    this.#policy = options.policy;
    this.#repositories = options.repositories;
    this.#sources = options.sources;
    this.#integrations = options.integrations;
    this.#now = options.now ?? (() => new Date());
  }

  /**
   * The posture of an entity. One that has nothing to do with Cloud Run has no services, and one whose repository is read
   * for the first time has none yet.
   *
   * @param who - asks
   */
  async read(entity: Entity, who: string): Promise<EntityPosture> {
    const readAt = this.#now().toISOString();
    const { report, repository, url } = await this.#source(entity, who);
    const isFirstReading = report?.state === 'reading' && !repository;
    const found = isFirstReading
      ? { services: [], total: 0 }
      : findServices(
          entity,
          declaredPosturesOf(entity),
          {
            services: repository?.services ?? [],
            link: repository
              ? lineLinks(this.#integrations, repository.root)
              : () => undefined,
          },
          MOST_SERVICES,
        );
    const services: ServicePosture[] = [];
    for (const service of found.services) {
      services.push(this.#judged(entity, service, readAt, url));
      await nextTurn();
    }
    return {
      entityRef: stringifyEntityRef(entity),
      readAt,
      services,
      problems: annotationProblems(entity.metadata.annotations ?? {}).map(
        reportAnnotationProblem,
      ),
      repository: report && withServicesLeft(report, found.total),
    };
  }

  async #source(entity: Entity, who: string): Promise<ReadSource> {
    const source = sourceOf(entity, {
      integrations: this.#integrations,
      ...this.#sources,
    });
    if (!source) {
      return {};
    }
    if (source.state === 'refused') {
      const { url, because } = source;
      return { report: { state: 'unreadable', url, because } };
    }
    const { url } = source;
    const reading = await this.#repositories.read(url, who);
    return {
      url,
      report: reportOf(url, reading, this.#integrations),
      repository:
        reading.state === 'unreadable' ? undefined : reading.repository,
    };
  }

  #judged(
    entity: Entity,
    { source, ref, posture, sourceLink }: FoundService,
    readAt: string,
    url: string | undefined,
  ): ServicePosture {
    return {
      source,
      ref,
      posture,
      judgement: this.#judge(entity, posture, readAt.slice(0, 10)),
      links: {
        console: ref && consoleUrl(ref),
        source: sourceLink ?? url,
      },
    };
  }

  #judge(entity: Entity, posture: NetworkPosture, today: string) {
    return judge(posture, {
      rules: this.#rules,
      policy: this.#policy,
      context: contextOfEntity(entity),
      accepted: acceptedFindingsOf(entity),
      today,
    });
  }
}
