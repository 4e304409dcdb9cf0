import { Condition, all, holds, is } from '../facts';
import { EgressPosture } from './types';

/**
 * Whether Google APIs and internal services cannot be reached from the path's subnetwork: Private Google Access is off,
 * and no Cloud NAT covers the subnetwork, which brings it along.
 *
 * Sources: https://docs.cloud.google.com/vpc/docs/configure-private-google-access,
 * https://docs.cloud.google.com/nat/docs/nat-product-interactions
 *
 * @public
 */
export function lacksPrivateGoogleAccess({
  privateGoogleAccess,
  nat,
}: EgressPosture): Condition {
  return all(is(privateGoogleAccess, 'disabled'), () =>
    holds(nat, gateway => gateway === null),
  );
}
