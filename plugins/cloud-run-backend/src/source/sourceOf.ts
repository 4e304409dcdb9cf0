import {
  ANNOTATION_SOURCE_LOCATION,
  Entity,
  parseLocationRef,
} from '@backstage/catalog-model';
import { ScmIntegrations } from '@backstage/integration';
import { ANNOTATIONS } from 'backstage-plugin-cloud-run-common';
import { isAllowed } from './allowedSources';
import { catalogLocation } from './catalogLocation';
import { readUrlOf } from './isFileUrl';
import { isInside, plainUrl } from './plainUrl';
import { repositoryRoot } from './repositoryRoot';

/** What decides where an entity's source may be. */
export interface SourceBounds {
  integrations: ScmIntegrations;
  /** Addresses under which every entity may have its source. */
  allowed: readonly URL[];
  /** The files that the configuration has the catalog read; what they say is the platform team's word. */
  configuredFiles: readonly string[];
}

/** Where an entity's services are declared: an address that may be read, or one that may not. */
export type EntitySource =
  | { state: 'allowed'; url: string }
  | { state: 'refused'; because: 'outside'; url: string }
  | { state: 'refused'; because: 'not-a-url'; url?: undefined };

function namedSource(entity: Entity): string | undefined {
  const annotations = entity.metadata.annotations ?? {};
  const named = annotations[ANNOTATIONS.source];
  if (named !== undefined) {
    return named;
  }
  try {
    const location = annotations[ANNOTATION_SOURCE_LOCATION];
    const { type, target } = parseLocationRef(location ?? '');
    return type === 'url' ? target : undefined;
  } catch {
    return undefined;
  }
}

function mayBeRead(
  entity: Entity,
  url: URL,
  { integrations, allowed, configuredFiles }: SourceBounds,
): boolean {
  if (isAllowed(url, allowed)) {
    return true;
  }
  const location = catalogLocation(entity, configuredFiles);
  switch (location?.kind) {
    case undefined:
      return false;
    case 'file':
      return true;
    case 'url': {
      const root = repositoryRoot(location.url, integrations);
      return root !== undefined && isInside(url, root);
    }
    default:
      return location satisfies never;
  }
}

/**
 * Where an entity's services are declared: as annotated, or else its source. It is read with the portal's rights, so it has
 * to be in the repository that the catalog read the entity from, or where the platform team allows it.
 */
export function sourceOf(
  entity: Entity,
  bounds: SourceBounds,
): EntitySource | undefined {
  const named = namedSource(entity);
  if (named === undefined) {
    return undefined;
  }
  const plain = plainUrl(named);
  if (!plain) {
    return { state: 'refused', because: 'not-a-url' };
  }
  const url = readUrlOf(plain);
  return mayBeRead(entity, url, bounds)
    ? { state: 'allowed', url: url.href }
    : { state: 'refused', because: 'outside', url: url.href };
}
