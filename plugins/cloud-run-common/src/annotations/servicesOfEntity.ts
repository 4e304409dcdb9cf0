import { Entity } from '@backstage/catalog-model';
import { NetworkPosture } from '../posture';
import { listItems } from './declarations';
import { ANNOTATIONS } from './names';
import { postureOfAnnotations } from './postureOfAnnotations';
import { ServiceRef, parseServiceRef } from './serviceRef';

/**
 * Whether anything of an entity says that it is a Cloud Run service.
 *
 * @public
 */
export function isCloudRunEntity(entity: Entity): boolean {
  const annotations = entity.metadata.annotations ?? {};
  return Object.values(ANNOTATIONS).some(name => name in annotations);
}

/**
 * The services that an entity is linked to. Names that are malformed are left out; `annotationProblems` reports them.
 *
 * @public
 */
export function serviceRefsOf(entity: Entity): ServiceRef[] {
  const value = entity.metadata.annotations?.[ANNOTATIONS.service];
  return value === undefined
    ? []
    : listItems(value).flatMap(item => parseServiceRef(item) ?? []);
}

/**
 * What an entity declares about each of its services; one without a link when it declares a network and names no service.
 *
 * @public
 */
export function declaredPosturesOf(
  entity: Entity,
): { ref?: ServiceRef; posture: NetworkPosture }[] {
  const annotations = entity.metadata.annotations ?? {};
  const refs = serviceRefsOf(entity);
  if (refs.length > 0) {
    return refs.map(ref => ({
      ref,
      posture: postureOfAnnotations(
        {
          name: ref.service,
          project: ref.project,
          location: ref.location,
        },
        annotations,
      ),
    }));
  }
  return isCloudRunEntity(entity)
    ? [
        {
          posture: postureOfAnnotations(
            { name: entity.metadata.name },
            annotations,
          ),
        },
      ]
    : [];
}
