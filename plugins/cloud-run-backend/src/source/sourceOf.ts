import {
  ANNOTATION_SOURCE_LOCATION,
  Entity,
  parseLocationRef,
} from '@backstage/catalog-model';
import { ANNOTATIONS } from 'backstage-plugin-cloud-run-common';

function sourceLocation(entity: Entity): string | undefined {
  const location = entity.metadata.annotations?.[ANNOTATION_SOURCE_LOCATION];
  if (!location) {
    return undefined;
  }
  const { type, target } = parseLocationRef(location);
  return type === 'url' ? target : undefined;
}

/** The URL of the folder that declares an entity's services: as annotated, or that of its source. */
export function sourceOf(entity: Entity): string | undefined {
  return (
    entity.metadata.annotations?.[ANNOTATIONS.source] ?? sourceLocation(entity)
  );
}
