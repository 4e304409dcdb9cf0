import { Rule } from '../rule';
import { allAuthenticatedUsers } from './allAuthenticatedUsers';
import { authoritativePolicy } from './authoritativePolicy';
import { conditionalInvoker } from './conditionalInvoker';
import { customAudienceMissing } from './customAudienceMissing';
import { defaultServiceAccount } from './defaultServiceAccount';
import { defaultServiceAccountCanInvoke } from './defaultServiceAccountCanInvoke';
import { foreignInvoker } from './foreignInvoker';
import { iapAccessorsPublic } from './iapAccessorsPublic';
import { iapAgentWithoutInvoker } from './iapAgentWithoutInvoker';
import { iapBlocksDeliveries } from './iapBlocksDeliveries';
import { iapClientRemoved } from './iapClientRemoved';
import { iapHttp2OnClassic } from './iapHttp2OnClassic';
import { iapTwice } from './iapTwice';
import { iapWithCdn } from './iapWithCdn';
import { iapWithoutAccessor } from './iapWithoutAccessor';
import { inheritedPublicInvoker } from './inheritedPublicInvoker';
import { internalWithoutAuthentication } from './internalWithoutAuthentication';
import { invokerLostOnReplacement } from './invokerLostOnReplacement';
import { invokersOutsidePolicy } from './invokersOutsidePolicy';
import { invokersRefusedByOrganizationPolicy } from './invokersRefusedByOrganizationPolicy';
import { invokersWithoutEffect } from './invokersWithoutEffect';
import { loadBalancerWantsIamToken } from './loadBalancerWantsIamToken';
import { publicGrantOnProject } from './publicGrantOnProject';
import { publicWithoutIamTrace } from './publicWithoutIamTrace';

/** Who may call a service. */
export const AUTH_RULES: readonly Rule[] = [
  publicWithoutIamTrace,
  invokersWithoutEffect,
  conditionalInvoker,
  authoritativePolicy,
  invokerLostOnReplacement,
  allAuthenticatedUsers,
  inheritedPublicInvoker,
  publicGrantOnProject,
  defaultServiceAccountCanInvoke,
  internalWithoutAuthentication,
  loadBalancerWantsIamToken,
  customAudienceMissing,
  iapTwice,
  iapWithoutAccessor,
  iapAccessorsPublic,
  iapAgentWithoutInvoker,
  iapBlocksDeliveries,
  iapWithCdn,
  iapHttp2OnClassic,
  iapClientRemoved,
  defaultServiceAccount,
  invokersOutsidePolicy,
  foreignInvoker,
  invokersRefusedByOrganizationPolicy,
];
