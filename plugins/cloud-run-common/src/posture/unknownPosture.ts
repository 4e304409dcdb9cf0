import { UnknownReason, unknown } from '../facts';
import { NetworkPosture, ServiceIdentity } from './types';

/**
 * A posture of which nothing is known yet: what a reader starts from, so that whatever it does not see stays unknown.
 *
 * @param reason - gives, for the dotted name of a value such as `ingress.setting`, why it is unknown
 *
 * @public
 */
export function unknownPosture(
  service: ServiceIdentity,
  reason: (what: string) => UnknownReason = what => ({
    code: 'not-declared',
    what,
  }),
): NetworkPosture {
  const missing = (what: string) => unknown(reason(what));
  return {
    service,
    ingress: {
      setting: missing('ingress.setting'),
      defaultUrl: missing('ingress.defaultUrl'),
      loadBalancers: missing('ingress.loadBalancers'),
      domainMappings: missing('ingress.domainMappings'),
      trafficTags: missing('ingress.trafficTags'),
    },
    auth: {
      invokerCheck: missing('auth.invokerCheck'),
      invokers: missing('auth.invokers'),
      iap: missing('auth.iap'),
      iapAccessors: missing('auth.iapAccessors'),
      customAudiences: missing('auth.customAudiences'),
    },
    egress: {
      path: missing('egress.path'),
      traffic: missing('egress.traffic'),
      nat: missing('egress.nat'),
      defaultRoute: missing('egress.defaultRoute'),
      privateGoogleAccess: missing('egress.privateGoogleAccess'),
      privateDns: missing('egress.privateDns'),
      sharedVpc: missing('egress.sharedVpc'),
    },
    runtime: {
      serviceAccount: missing('runtime.serviceAccount'),
      minInstances: missing('runtime.minInstances'),
      maxInstances: missing('runtime.maxInstances'),
      startupProbe: missing('runtime.startupProbe'),
      executionEnvironment: missing('runtime.executionEnvironment'),
      http2: missing('runtime.http2'),
      serviceAgentRole: missing('runtime.serviceAgentRole'),
      deployment: missing('runtime.deployment'),
    },
    callers: missing('callers'),
    terraform: {
      ingressWritten: missing('terraform.ingressWritten'),
      egressTrafficWritten: missing('terraform.egressTrafficWritten'),
      grantResources: missing('terraform.grantResources'),
      grantsFollowReplacement: missing('terraform.grantsFollowReplacement'),
      iapClients: missing('terraform.iapClients'),
    },
    expectations: { public: false, staticOutboundIp: false },
  };
}
