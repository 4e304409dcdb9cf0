import { Entity } from '@backstage/catalog-model';
import {
  ServiceIdentity,
  isCloudRunEntity,
  postureOfAnnotations,
  serviceRefsOf,
} from 'backstage-plugin-cloud-run-common';
import { DeclaredService } from '../posture';
import { OwnedService } from './readServices';

function isMeant(
  entity: Entity,
  { name, project, location }: ServiceIdentity,
): boolean {
  return serviceRefsOf(entity).some(
    ref =>
      ref.service === name &&
      (project === undefined ||
        /^\d+$/.test(project) ||
        ref.project === project) &&
      (location === undefined || ref.location === location),
  );
}

/** The entity that names the service, or else the only one that is a service at all. */
function entityOf(
  service: ServiceIdentity,
  entities: readonly Entity[],
): Entity | undefined {
  const named = entities.find(entity => isMeant(entity, service));
  if (named) {
    return named;
  }
  const [only, ...others] = entities.filter(isCloudRunEntity);
  const namesOthers = only !== undefined && serviceRefsOf(only).length > 0;
  return others.length > 0 || (namesOthers && !sharesName(only, service))
    ? undefined
    : only;
}

/** A service of the same name elsewhere, such as in an environment that the entity does not name. */
function sharesName(entity: Entity, { name }: ServiceIdentity): boolean {
  return serviceRefsOf(entity).some(({ service }) => service === name);
}

/**
 * A service with its entity. What it is meant to be is said by the entity alone; what it is, by the files.
 */
export function ownedService(
  declared: DeclaredService,
  entities: readonly Entity[],
): OwnedService {
  const { posture } = declared;
  const entity = entityOf(posture.service, entities);
  if (!entity) {
    return declared;
  }
  const { expectations } = postureOfAnnotations(
    posture.service,
    entity.metadata.annotations ?? {},
  );
  return { ...declared, posture: { ...posture, expectations }, entity };
}
