import { Fact, known, unknown } from '../facts';
import {
  CloudArmorPolicy,
  DEFAULT_RULE_PRIORITY,
  IngressPosture,
  IngressSetting,
  LoadBalancer,
  LoadBalancerType,
} from '../posture';
import { readAnnotation } from './readAnnotation';
import {
  Annotations,
  asDisabledFlag,
  asList,
  asSwitch,
  asWord,
} from './typedValues';

function cloudArmor(annotations: Annotations): Fact<CloudArmorPolicy | null> {
  const fact = readAnnotation(annotations, 'cloudArmor');
  if (fact.state === 'unknown') {
    return fact;
  }
  if (fact.value === 'none') {
    return { ...fact, value: null };
  }
  const preview = fact.value === 'preview';
  return {
    ...fact,
    value: {
      name: 'Cloud Armor',
      rules: known(
        [
          { priority: 1000, action: 'deny', preview },
          {
            priority: DEFAULT_RULE_PRIORITY,
            action: 'allow',
            preview: false,
            matches: 'everybody',
          },
        ],
        ...fact.evidence,
      ),
    },
  };
}

/** Without plain HTTP, or with nothing but a redirect to it, HTTPS is what the load balancer serves. */
function servesHttps(http: Fact<string>): Fact<boolean> {
  return http.state === 'known' && http.value !== 'plain'
    ? { ...http, value: true }
    : unknown({ code: 'not-declared', what: 'ingress.loadBalancer.https' });
}

function undeclared(what: string): Fact<never> {
  return unknown({
    code: 'not-declared',
    what: `ingress.loadBalancer.${what}`,
  });
}

function loadBalancers(annotations: Annotations): Fact<LoadBalancer[]> {
  const type = readAnnotation(annotations, 'loadBalancer');
  if (type.state === 'unknown') {
    return type;
  }
  if (type.value === 'none') {
    return { ...type, value: [] };
  }
  const domains = asList(readAnnotation(annotations, 'domains'));
  const http = readAnnotation(annotations, 'http');
  const iap = asSwitch(readAnnotation(annotations, 'loadBalancerIap'));
  return {
    ...type,
    value: [
      {
        name:
          domains.state === 'known'
            ? domains.value[0] ?? type.value
            : type.value,
        type: asWord<LoadBalancerType>(type),
        domains,
        https: servesHttps(http),
        http: asWord<'none' | 'redirect' | 'plain'>(http),
        cloudArmor: cloudArmor(annotations),
        cdn: asSwitch(readAnnotation(annotations, 'cdn')),
        iap,
        edgeCloudArmor: undeclared('edgeCloudArmor'),
        serverlessNegs: undeclared('serverlessNegs'),
        address: undeclared('address'),
        outlierDetection: undeclared('outlierDetection'),
        proxyOnlySubnetwork: undeclared('proxyOnlySubnetwork'),
        schemeWritten: undeclared('schemeWritten'),
        unsupportedSettings: undeclared('unsupportedSettings'),
        iapAccessors:
          iap.state === 'known' && iap.value === 'disabled'
            ? { ...iap, value: [] }
            : asList(readAnnotation(annotations, 'iapAccessors')),
      },
    ],
  };
}

/** What annotations declare about who can reach the service. */
export function ingressOfAnnotations(annotations: Annotations): IngressPosture {
  return {
    setting: asWord<IngressSetting>(readAnnotation(annotations, 'ingress')),
    defaultUrl: asDisabledFlag(
      readAnnotation(annotations, 'defaultUrlDisabled'),
    ),
    loadBalancers: loadBalancers(annotations),
    domainMappings: asList(readAnnotation(annotations, 'domainMappings')),
    trafficTags: asList(readAnnotation(annotations, 'trafficTags')),
  };
}
