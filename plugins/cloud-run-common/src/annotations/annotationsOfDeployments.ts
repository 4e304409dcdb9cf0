import { Deployment, loadBalancerOf } from '../intent';
import { NetworkPosture, postureOfIntent } from '../posture';
import { ANNOTATIONS, AnnotationKey } from './names';
import { stringifyServiceRef } from './serviceRef';

function listOrNone(items: readonly string[]): string {
  return items.length > 0 ? items.join(',') : 'none';
}

function ingressAnnotations({
  network,
}: Deployment): Partial<Record<AnnotationKey, string>> {
  const loadBalancer = loadBalancerOf(network);
  const armor = loadBalancer?.cloudArmor;
  const previewOnly =
    armor?.owasp === 'preview' && !armor.rateLimit && !armor.allowedRanges;
  const protection = previewOnly ? 'preview' : 'enforced';
  return {
    ingress: network.ingress.setting,
    defaultUrlDisabled: String(
      network.ingress.setting !== 'all' &&
        network.ingress.defaultUrl === 'disabled',
    ),
    domainMappings: 'none',
    trafficTags: 'none',
    loadBalancer: loadBalancer?.type ?? 'none',
    ...(loadBalancer && {
      domains: listOrNone(loadBalancer.domains),
      http: loadBalancer.httpRedirect ? 'redirect' : 'none',
      cloudArmor: armor ? protection : 'none',
      cdn:
        loadBalancer.type === 'global-external' && loadBalancer.cdn
          ? 'enabled'
          : 'disabled',
      loadBalancerIap:
        network.auth.method === 'iap' && network.auth.at === 'load-balancer'
          ? 'enabled'
          : 'disabled',
    }),
  };
}

function authAnnotations(
  { network: { auth } }: Deployment,
  posture: NetworkPosture,
): Partial<Record<AnnotationKey, string>> {
  const { invokers, customAudiences } = posture.auth;
  const audiences =
    customAudiences.state === 'known' ? customAudiences.value : [];
  return {
    invokerIamDisabled: String(
      auth.method === 'public' && auth.by === 'invoker-check-disabled',
    ),
    iapEnabled: String(auth.method === 'iap' && auth.at === 'service'),
    invokers: listOrNone(
      invokers.state === 'known'
        ? invokers.value.map(({ member }) => member)
        : [],
    ),
    ...(auth.method === 'iap' && { iapAccessors: listOrNone(auth.accessors) }),
    customAudiences: JSON.stringify(audiences),
    ...(auth.method === 'public' && { public: 'intended' }),
  };
}

function egressAnnotations(
  { network: { egress, vpc } }: Deployment,
  { expectations, egress: posture }: NetworkPosture,
): Partial<Record<AnnotationKey, string>> {
  if (egress.path === 'default') {
    return { egressPath: 'default' };
  }
  const path = posture.path.state === 'known' ? posture.path.value : undefined;
  const common = {
    egressPath: egress.path,
    vpcAccessEgress: egress.traffic.setting,
    ...(expectations.staticOutboundIp && { staticOutboundIp: 'required' }),
    ...(posture.privateGoogleAccess.state === 'known' && {
      privateGoogleAccess: posture.privateGoogleAccess.value,
    }),
    ...(posture.privateDns.state === 'known' && {
      privateDns: posture.privateDns.value,
    }),
    ...(posture.nat.state === 'known' && {
      nat:
        posture.nat.value?.allocation.state === 'known'
          ? posture.nat.value.allocation.value
          : 'none',
    }),
  };
  if (path?.kind === 'direct-vpc') {
    const { network, subnetwork, tags } = path.vpc;
    return {
      ...common,
      networkInterfaces: JSON.stringify([
        {
          network: network.state === 'known' ? network.value : undefined,
          subnetwork:
            subnetwork.state === 'known' ? subnetwork.value : undefined,
          ...(tags.state === 'known' &&
            tags.value.length > 0 && { tags: tags.value }),
        },
      ]),
      ...(vpc?.kind === 'new' && { subnetRange: vpc.subnetRange }),
    };
  }
  if (egress.path === 'connector') {
    const { subnet } = egress.connector;
    return {
      ...common,
      ...(path?.kind === 'connector' &&
        path.connector.name.state === 'known' && {
          vpcAccessConnector: path.connector.name.value,
        }),
      ...(subnet.kind === 'new' && { subnetRange: subnet.range }),
    };
  }
  return common;
}

/**
 * The annotations that declare the posture of a service's deployments. Values that differ between environments
 * are those of the last one, which is the one closest to production.
 *
 * @public
 */
export function annotationsOfDeployments(
  deployments: readonly Deployment[],
): Record<string, string> {
  const last = deployments[deployments.length - 1];
  const posture = postureOfIntent(last);
  const values: Partial<Record<AnnotationKey, string>> = {
    service: deployments
      .map(({ service, environment }) =>
        stringifyServiceRef({
          service,
          project: environment.project,
          location: environment.region,
        }),
      )
      .join(','),
    ...ingressAnnotations(last),
    ...authAnnotations(last, posture),
    ...egressAnnotations(last, posture),
    serviceAccount:
      posture.runtime.serviceAccount.state === 'known'
        ? posture.runtime.serviceAccount.value
        : undefined,
    minInstances: String(last.environment.minInstances),
    maxInstances: String(last.environment.maxInstances),
    startupProbe: 'http',
    executionEnvironment: 'gen2',
  };
  return Object.fromEntries(
    (Object.keys(ANNOTATIONS) as AnnotationKey[]).flatMap(key => {
      const value = values[key];
      return value === undefined ? [] : [[ANNOTATIONS[key], value]];
    }),
  );
}
