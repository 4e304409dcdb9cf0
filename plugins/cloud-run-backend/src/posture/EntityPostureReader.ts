import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { ScmIntegrations } from '@backstage/integration';
import {
  EntityPosture,
  NetworkPosture,
  Policy,
  RepositoryReport,
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
import {
  RepositoryReader,
  RepositoryReading,
  lineLinks,
  sourceOf,
} from '../repository';
import { DeclaredByEntity, FoundService, findServices } from './findServices';

/** What an entity's repository said, for the caller: the services are told on their own. */
function reportOf(
  url: string,
  reading: RepositoryReading,
  integrations: ScmIntegrations,
): RepositoryReport {
  if (reading.state === 'unreadable') {
    return { url, ...reading };
  }
  const { readAt, etag, problems, limitsReached } = reading.repository;
  const link = lineLinks(integrations, url);
  const common = {
    url,
    readAt,
    etag,
    problems: problems.map(problem => ({
      ...problem,
      url: problem.path && link(problem.path, problem.line ?? 1),
    })),
    limitsReached: [...limitsReached],
  };
  return reading.state === 'stale'
    ? { state: 'stale', because: reading.because, ...common }
    : { state: 'read', ...common };
}

/**
 * Reads and judges what catalog entities declare about their Cloud Run services, in annotations and in their repositories.
 */
export class EntityPostureReader {
  readonly #rules: readonly Rule[];
  readonly #policy: Policy;
  readonly #repositories: RepositoryReader;
  readonly #integrations: ScmIntegrations;
  readonly #now: () => Date;

  constructor(options: {
    rules: readonly Rule[];
    policy: Policy;
    repositories: RepositoryReader;
    integrations: ScmIntegrations;
    now?: () => Date;
  }) {
    this.#rules = options.rules;
    this.#policy = options.policy;
    this.#repositories = options.repositories;
    this.#integrations = options.integrations;
    this.#now = options.now ?? (() => new Date());
  }

  /** The posture of an entity. One that has nothing to do with Cloud Run has no services. */
  async read(entity: Entity): Promise<EntityPosture> {
    const readAt = this.#now().toISOString();
    const url = sourceOf(entity);
    const reading = url ? await this.#repositories.read(url) : undefined;
    const declared: DeclaredByEntity[] = declaredPosturesOf(entity);
    const found = findServices(entity, declared, {
      services:
        reading && reading.state !== 'unreadable'
          ? reading.repository.services
          : [],
      link: url ? lineLinks(this.#integrations, url) : () => undefined,
    });
    return {
      entityRef: stringifyEntityRef(entity),
      readAt,
      services: found.map(service => this.#judged(entity, service, readAt)),
      problems: annotationProblems(entity.metadata.annotations ?? {}).map(
        reportAnnotationProblem,
      ),
      repository:
        url && reading ? reportOf(url, reading, this.#integrations) : undefined,
    };
  }

  #judged(
    entity: Entity,
    { source, ref, posture, sourceLink }: FoundService,
    readAt: string,
  ): ServicePosture {
    return {
      source,
      ref,
      posture,
      judgement: this.#judge(entity, posture, readAt.slice(0, 10)),
      links: {
        console: ref && consoleUrl(ref),
        source: sourceLink ?? sourceOf(entity),
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
