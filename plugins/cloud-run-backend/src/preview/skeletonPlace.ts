import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import {
  ANNOTATION_SOURCE_LOCATION,
  Entity,
  parseLocationRef,
} from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { ScmIntegrations } from '@backstage/integration';
import path from 'node:path';
import { CatalogLocation, isInside, plainUrl, repositoryRoot } from '../source';

/** Where a template's skeleton is: a folder in its own repository, or beside its file on the portal's disk. */
export type SkeletonPlace =
  | { kind: 'url'; url: string }
  | { kind: 'file'; directory: string };

const OUTSIDE =
  'The skeleton lies outside of the template’s own repository, so its files cannot be shown beforehand';

/** What the scaffolder takes relative paths from, as long as it is in the template's own repository. */
function baseOf(template: Entity, location: URL, root: URL): URL {
  const named = template.metadata.annotations?.[ANNOTATION_SOURCE_LOCATION];
  if (named === undefined) {
    return location;
  }
  const { type, target } = parseLocationRef(named);
  const base = type === 'url' ? plainUrl(target) : undefined;
  if (!base || !isInside(base, root)) {
    throw new InputError(OUTSIDE);
  }
  return base;
}

function placeInRepository(
  template: Entity,
  location: URL,
  skeleton: string,
  integrations: ScmIntegrations,
): SkeletonPlace {
  const root = repositoryRoot(location, integrations);
  if (!root) {
    throw new InputError(OUTSIDE);
  }
  const base = baseOf(template, location, root);
  const resolved = URL.canParse(skeleton)
    ? skeleton
    : integrations.resolveUrl({ url: skeleton, base: base.href });
  const url = plainUrl(resolved);
  if (!url || !isInside(url, root)) {
    throw new InputError(OUTSIDE);
  }
  return { kind: 'url', url: url.href };
}

/**
 * Where a template's skeleton is, by where the catalog read the template and not by what the template says of itself.
 *
 * @throws InputError when it lies elsewhere
 */
export function skeletonPlace(
  template: Entity,
  location: CatalogLocation | undefined,
  skeleton: string,
  integrations: ScmIntegrations,
): SkeletonPlace {
  switch (location?.kind) {
    case undefined:
      throw new InputError(OUTSIDE);
    case 'url':
      return placeInRepository(template, location.url, skeleton, integrations);
    case 'file':
      try {
        return {
          kind: 'file',
          directory: resolveSafeChildPath(
            path.dirname(location.path),
            skeleton,
          ),
        };
      } catch {
        throw new InputError(OUTSIDE);
      }
    default:
      return location satisfies never;
  }
}
