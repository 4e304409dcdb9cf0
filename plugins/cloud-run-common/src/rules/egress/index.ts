import { Rule } from '../rule';
import { allTrafficWithoutNat } from './allTrafficWithoutNat';
import { coldStartThroughNat } from './coldStartThroughNat';
import { connectorAndDirectVpc } from './connectorAndDirectVpc';
import { connectorElsewhere } from './connectorElsewhere';
import { connectorNotReady } from './connectorNotReady';
import { connectorSubnetSize } from './connectorSubnetSize';
import { connectorUnbounded } from './connectorUnbounded';
import { connectorWithoutNeed } from './connectorWithoutNeed';
import { egressOutsidePolicy } from './egressOutsidePolicy';
import { egressRefusedByOrganizationPolicy } from './egressRefusedByOrganizationPolicy';
import { egressTrafficNotWritten } from './egressTrafficNotWritten';
import { firstGenerationWithVpc } from './firstGenerationWithVpc';
import { fixedIpWithoutAllTraffic } from './fixedIpWithoutAllTraffic';
import { fixedIpWithoutNat } from './fixedIpWithoutNat';
import { natAddressesMayChange } from './natAddressesMayChange';
import { natPortsExhausted } from './natPortsExhausted';
import { natWithoutNeed } from './natWithoutNeed';
import { networkMtu } from './networkMtu';
import { networkWithoutSubnetwork } from './networkWithoutSubnetwork';
import { noStartupProbe } from './noStartupProbe';
import { privateDnsWithoutPrivateGoogleAccess } from './privateDnsWithoutPrivateGoogleAccess';
import { privateGoogleAccessOff } from './privateGoogleAccessOff';
import { serviceAgentWithoutRole } from './serviceAgentWithoutRole';
import { sharedVpcWithoutNetworkUser } from './sharedVpcWithoutNetworkUser';
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
  networkMtu,
  sharedVpcWithoutNetworkUser,
  serviceAgentWithoutRole,
  coldStartThroughNat,
  noStartupProbe,
  privateDnsWithoutPrivateGoogleAccess,
  privateGoogleAccessOff,
  connectorSubnetSize,
  connectorNotReady,
  connectorElsewhere,
  connectorUnbounded,
  connectorWithoutNeed,
  natWithoutNeed,
  natPortsExhausted,
  firstGenerationWithVpc,
  egressTrafficNotWritten,
  egressOutsidePolicy,
  egressRefusedByOrganizationPolicy,
];
