import { Entity } from '@backstage/catalog-model';
import { ReadOptions } from 'backstage-cloud-run-terraform';
import { DeclaredService, DeclaredServices } from '../posture';

/**
 * A service that files declare, with the catalog entity beside them that it belongs to.
 *
 * @public
 */
export interface OwnedService extends DeclaredService {
  entity?: Entity;
}

/**
 * The services that the files of a repository declare.
 *
 * @public
 */
export interface ReadServices extends DeclaredServices {
  services: OwnedService[];
}

/**
 * How services are read. Paths are relative to the root of the files.
 *
 * @public
 */
export interface ReadServicesOptions extends Omit<ReadOptions, 'directory'> {
  /** So many folders of a repository are read as root modules; what lies beyond is reported. */
  rootModules?: number;
  /** Whether a service that several parts of a repository declare is given for each of them, and not once. */
  everyDeclaration?: boolean;
}
