import { Rule } from '../rule';
import { allAuthenticatedUsers } from './allAuthenticatedUsers';
import { defaultServiceAccount } from './defaultServiceAccount';
import { defaultServiceAccountCanInvoke } from './defaultServiceAccountCanInvoke';
import { foreignInvoker } from './foreignInvoker';
import { iapAccessorsPublic } from './iapAccessorsPublic';
import { iapAgentWithoutInvoker } from './iapAgentWithoutInvoker';
import { iapTwice } from './iapTwice';
import { iapWithCdn } from './iapWithCdn';
import { iapWithoutAccessor } from './iapWithoutAccessor';
import { inheritedPublicInvoker } from './inheritedPublicInvoker';
import { internalWithoutAuthentication } from './internalWithoutAuthentication';
import { invokersOutsidePolicy } from './invokersOutsidePolicy';
import { invokersRefusedByOrganizationPolicy } from './invokersRefusedByOrganizationPolicy';
import { invokersWithoutEffect } from './invokersWithoutEffect';
import { loadBalancerWantsIamToken } from './loadBalancerWantsIamToken';
import { publicWithoutIamTrace } from './publicWithoutIamTrace';

/** Who may call a service. */
export const AUTH_RULES: readonly Rule[] = [
  publicWithoutIamTrace,
  invokersWithoutEffect,
  allAuthenticatedUsers,
  inheritedPublicInvoker,
  defaultServiceAccountCanInvoke,
  internalWithoutAuthentication,
  loadBalancerWantsIamToken,
  iapTwice,
  iapWithoutAccessor,
  iapAccessorsPublic,
  iapAgentWithoutInvoker,
  iapWithCdn,
  defaultServiceAccount,
  invokersOutsidePolicy,
  foreignInvoker,
  invokersRefusedByOrganizationPolicy,
];
