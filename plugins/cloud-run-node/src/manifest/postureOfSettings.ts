import {
  Fact,
  InvokerGrant,
  NetworkPosture,
  known,
  unknownPosture,
} from 'backstage-plugin-cloud-run-common';
import { egressOfSettings } from './egressOfSettings';
import { decidedElsewhere } from './fieldFacts';
import { ServiceSettings } from './serviceSettings';

/**
 * The posture of a service from its own description. Who is granted what, and what stands in front of it or between it
 * and its destinations, belongs to other resources and stays unknown.
 *
 * @param invokers - the grants, where they are at hand
 */
export function postureOfSettings(
  settings: ServiceSettings,
  invokers: Fact<InvokerGrant[]> = decidedElsewhere('auth.invokers'),
): NetworkPosture {
  const base = unknownPosture(settings.service);
  const { iap } = settings;
  return {
    ...base,
    ingress: {
      setting: settings.ingress,
      defaultUrl: settings.defaultUrl,
      loadBalancers: decidedElsewhere('ingress.loadBalancers'),
      domainMappings: decidedElsewhere('ingress.domainMappings'),
      trafficTags: settings.trafficTags,
    },
    auth: {
      invokerCheck: settings.invokerCheck,
      invokers,
      iap,
      iapAccessors:
        iap.state === 'known' && iap.value === 'disabled'
          ? known([], ...iap.evidence)
          : decidedElsewhere('auth.iapAccessors'),
      customAudiences: settings.customAudiences,
    },
    egress: egressOfSettings(settings),
    runtime: {
      ...settings.runtime,
      serviceAgentRole: decidedElsewhere('runtime.serviceAgentRole'),
    },
    callers: decidedElsewhere('callers'),
  };
}
