import { NetworkPosture } from 'backstage-plugin-cloud-run-common';
import { LimitHit } from 'backstage-cloud-run-terraform';

/**
 * A Cloud Run service that files declare, with what they say of its network.
 *
 * @public
 */
export interface DeclaredService {
  source: 'terraform' | 'manifest';
  /** The address in Terraform, such as `module.shop.google_cloud_run_v2_service.main`, or the manifest's document. */
  address: string;
  posture: NetworkPosture;
  /** Where the service is declared. */
  at?: { path: string; line: number };
  /** The folder of the root module that declares it; left out where there is none. */
  root?: string;
  /** The file of variables that the root module was read with; left out where it has no environments. */
  environment?: string;
}

/**
 * What stands in the way of reading a file. Lines and columns count from 1.
 *
 * @public
 */
export interface ReadProblem {
  severity: 'error' | 'warning';
  message: string;
  path?: string;
  line?: number;
  column?: number;
}

/**
 * The services that files declare.
 *
 * @public
 */
export interface DeclaredServices {
  services: DeclaredService[];
  problems: ReadProblem[];
  /** The bounds that were reached. What lies beyond them is not in `services`. */
  limitsReached: readonly LimitHit[];
}
