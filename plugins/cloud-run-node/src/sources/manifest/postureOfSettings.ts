import {
  InvokerGrant,
  ListFact,
  NetworkPosture,
  known,
  unknownPosture,
} from 'backstage-plugin-cloud-run-common';
import { egressOfSettings } from './egressOfSettings';
import { decidedElsewhere } from './fieldFacts';
import { ServiceSettings } from './serviceSettings';

/** What stands beside a service's own description, where it is at hand. */
export interface Surroundings {
  invokers?: ListFact<InvokerGrant>;
  domainMappings?: ListFact<string>;
}

/**
 * The posture of a service from its own description. Who is granted what, and what stands in front of it or between it
 * and its destinations, belongs to other resources and stays unknown unless it is given.
 */
export function postureOfSettings(
  settings: ServiceSettings,
  {
    invokers = decidedElsewhere('auth.invokers'),
    domainMappings = decidedElsewhere('ingress.domainMappings'),
  }: Surroundings = {},
): NetworkPosture {
  const base = unknownPosture(settings.service);
  const { iap } = settings;
  return {
    ...base,
    ingress: {
      setting: settings.ingress,
      defaultUrl: settings.defaultUrl,
      loadBalancers: decidedElsewhere('ingress.loadBalancers'),
      domainMappings,
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
