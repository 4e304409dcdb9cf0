import { Entity } from '@backstage/catalog-model';
import { ReadLimits } from 'backstage-cloud-run-terraform';
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
 * The services that the files of a repository declare, each as often as it is declared: once for every root module and
 * environment.
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
export interface ReadServicesOptions {
  /** Values of variables of the folder that is asked about, before those of every file; plain JSON values. */
  variables?: Readonly<Record<string, unknown>>;
  /** The files of variables that the folder which is asked about is read with, instead of those the repository holds. */
  varFiles?: readonly string[];
  /** What `terraform.workspace` is; unknown unless given. */
  workspace?: string;
  /** The bounds of all that is read; the default ones unless given. */
  limits?: Partial<ReadLimits>;
  /** So many folders of a repository are read as root modules; what lies beyond is reported. */
  rootModules?: number;
}
