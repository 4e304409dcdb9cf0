import { Rule } from '../rule';
import { allTrafficWithoutNat } from './allTrafficWithoutNat';
import { coldStartThroughNat } from './coldStartThroughNat';
import { connectorAndDirectVpc } from './connectorAndDirectVpc';
import { connectorSubnetSize } from './connectorSubnetSize';
import { connectorUnbounded } from './connectorUnbounded';
import { connectorWithoutNeed } from './connectorWithoutNeed';
import { egressOutsidePolicy } from './egressOutsidePolicy';
import { egressRefusedByOrganizationPolicy } from './egressRefusedByOrganizationPolicy';
import { firstGenerationWithVpc } from './firstGenerationWithVpc';
import { fixedIpWithoutAllTraffic } from './fixedIpWithoutAllTraffic';
import { fixedIpWithoutNat } from './fixedIpWithoutNat';
import { natAddressesMayChange } from './natAddressesMayChange';
import { networkWithoutSubnetwork } from './networkWithoutSubnetwork';
import { noStartupProbe } from './noStartupProbe';
import { privateDnsWithoutPrivateGoogleAccess } from './privateDnsWithoutPrivateGoogleAccess';
import { subnetTooSmall } from './subnetTooSmall';
import { subnetTooSmallForInstances } from './subnetTooSmallForInstances';

/** Where a service’s traffic leaves. */
export const EGRESS_RULES: readonly Rule[] = [
  fixedIpWithoutAllTraffic,
  fixedIpWithoutNat,
  natAddressesMayChange,
  allTrafficWithoutNat,
  connectorAndDirectVpc,
  networkWithoutSubnetwork,
  subnetTooSmall,
  subnetTooSmallForInstances,
  coldStartThroughNat,
  noStartupProbe,
  privateDnsWithoutPrivateGoogleAccess,
  connectorSubnetSize,
  connectorUnbounded,
  connectorWithoutNeed,
  firstGenerationWithVpc,
  egressOutsidePolicy,
  egressRefusedByOrganizationPolicy,
];
