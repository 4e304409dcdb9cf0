import { Entity } from '@backstage/catalog-model';
import { ServiceDefinition } from '../intent';

/**
 * What the catalog says about a service, for policies that bound some services and not others.
 *
 * @public
 */
export interface ServiceContext {
  lifecycle?: string;
  /** The entity reference of the system it belongs to. */
  system?: string;
  tags: string[];
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/**
 * What an entity says.
 *
 * @public
 */
export function contextOfEntity({ metadata, spec }: Entity): ServiceContext {
  return {
    lifecycle: text(spec?.lifecycle),
    system: text(spec?.system),
    tags: metadata.tags ?? [],
  };
}

/**
 * What the entity of a service will say that is about to be created.
 *
 * @public
 */
export function contextOfDefinition({
  lifecycle,
  system,
}: ServiceDefinition): ServiceContext {
  return { lifecycle, system, tags: [] };
}
