import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  Entity,
  parseLocationRef,
} from '@backstage/catalog-model';
import { Config } from '@backstage/config';
import { isChildPath } from '@backstage/backend-plugin-api';
import path from 'node:path';
import { plainUrl } from './plainUrl';

/**
 * Where the catalog itself read an entity. What the entity's author writes under `backstage.io/managed-by-location` the
 * catalog replaces; under `backstage.io/source-location` it keeps, so that one is the author's word.
 */
export type CatalogLocation =
  | { kind: 'url'; url: URL }
  /** A file of the portal's own disk, in a folder that the configuration names. */
  | { kind: 'file'; path: string; folder: string };

function locationOf(entity: Entity, annotation: string) {
  const location = entity.metadata.annotations?.[annotation];
  try {
    return location === undefined ? undefined : parseLocationRef(location);
  } catch {
    return undefined;
  }
}

/** The folder of a file; of a pattern, the deepest that holds all it may match. */
function folderOf(target: string): string {
  const plain = target.split(path.sep);
  const wild = plain.findIndex(segment => /[*?[{(!+@]/.test(segment));
  return path.dirname(
    wild < 0 ? target : plain.slice(0, wild + 1).join(path.sep),
  );
}

/** The files that the configuration has the catalog read. */
export function configuredFiles(config: Config): string[] {
  return (config.getOptionalConfigArray('catalog.locations') ?? []).flatMap(
    location =>
      location.getOptionalString('type') === 'file'
        ? [path.resolve(location.getString('target'))]
        : [],
  );
}

/** Where the catalog read an entity; undefined where that is not known, or a file that nobody configured. */
export function catalogLocation(
  entity: Entity,
  files: readonly string[],
): CatalogLocation | undefined {
  const location = locationOf(entity, ANNOTATION_LOCATION);
  if (location?.type === 'url') {
    const url = plainUrl(location.target);
    return url && { kind: 'url', url };
  }
  const origin = locationOf(entity, ANNOTATION_ORIGIN_LOCATION) ?? location;
  if (location?.type !== 'file' || origin?.type !== 'file') {
    return undefined;
  }
  const configured = path.resolve(origin.target);
  const folder = folderOf(configured);
  return files.includes(configured) && isChildPath(folder, location.target)
    ? { kind: 'file', path: location.target, folder }
    : undefined;
}
