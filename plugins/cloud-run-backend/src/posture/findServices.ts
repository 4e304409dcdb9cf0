import { Entity } from '@backstage/catalog-model';
import {
  NetworkPosture,
  PostureSource,
  ServiceRef,
  postureOfAnnotations,
  withFallback,
} from 'backstage-plugin-cloud-run-common';
import { DeclaredService } from 'backstage-plugin-cloud-run-node';
import { LineLinks, withLineLinks } from '../repository';

/** A service as an entity's annotations declare it. */
export interface DeclaredByEntity {
  ref?: ServiceRef;
  posture: NetworkPosture;
}

/** A service of an entity, with the best that is known of it. */
export interface FoundService extends DeclaredByEntity {
  source: PostureSource;
  /** Where it is declared, when that is a line of a file. */
  sourceLink?: string;
}

/** What a repository declares. */
export interface RepositoryServices {
  services: readonly DeclaredService[];
  link: LineLinks;
}

/** Whether a service that files declare can be the one that is linked: nothing that is known of both differs. */
function matches(ref: ServiceRef, { posture }: DeclaredService): boolean {
  const { name, project, location } = posture.service;
  return (
    name === ref.service &&
    (project ?? ref.project) === ref.project &&
    (location ?? ref.location) === ref.location
  );
}

function refOf({ posture }: DeclaredService): ServiceRef | undefined {
  const { name, project, location } = posture.service;
  return project && location ? { project, location, service: name } : undefined;
}

function fromFiles(
  service: DeclaredService,
  declared: DeclaredByEntity,
  link: LineLinks,
): FoundService {
  return {
    source: service.source,
    ref: declared.ref ?? refOf(service),
    posture: withFallback(
      withLineLinks(service.posture, link),
      declared.posture,
    ),
    sourceLink: service.at && link(service.at.path, service.at.line),
  };
}

/** Works out one after the other, so that there can be a pause between them. */
function* oneByOne<From, To>(
  items: readonly From[],
  workOut: (item: From) => To,
): Generator<To> {
  for (const item of items) {
    yield workOut(item);
  }
}

/** The services of a repository that belong to an entity which names none: all of them. */
function allServices(
  entity: Entity,
  { services, link }: RepositoryServices,
  most: number,
): Iterable<FoundService> {
  const { annotations = {}, name } = entity.metadata;
  return oneByOne(services.slice(0, most), service =>
    fromFiles(
      service,
      {
        posture: postureOfAnnotations(
          service.posture.service,
          services.length === 1 || service.posture.service.name === name
            ? annotations
            : {},
        ),
      },
      link,
    ),
  );
}

/** Services of an entity, and how many there are. */
export interface FoundServices {
  /** To be gone through once: each is worked out when it is its turn. */
  services: Iterable<FoundService>;
  total: number;
}

/**
 * The services of an entity, so many at most. What files declare goes before what annotations say, which fill in what the
 * files leave open; a linked service that no file declares is told as the annotations have it.
 */
export function findServices(
  entity: Entity,
  declared: readonly DeclaredByEntity[],
  repository: RepositoryServices,
  most = Infinity,
): FoundServices {
  const linked = declared.filter(({ ref }) => ref !== undefined);
  if (linked.length === 0 && repository.services.length > 0) {
    return {
      services: allServices(entity, repository, most),
      total: repository.services.length,
    };
  }
  const services = oneByOne(declared.slice(0, most), (own): FoundService => {
    const { ref } = own;
    const service =
      ref && repository.services.find(candidate => matches(ref, candidate));
    return service
      ? fromFiles(service, own, repository.link)
      : { source: 'catalog', ...own };
  });
  return { services, total: declared.length };
}
