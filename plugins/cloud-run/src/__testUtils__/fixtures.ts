import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  ANNOTATIONS,
  AnnotationKey,
  CLOUD_RUN_RULES,
  EntityPosture,
  PolicyInput,
  annotationProblems,
  consoleUrl,
  declaredPosturesOf,
  judge,
  policySchema,
  reportAnnotationProblem,
} from 'backstage-plugin-cloud-run-common';

/** An entity whose annotations are given by their short names. */
export function entityWith(
  name: string,
  values: Partial<Record<AnnotationKey, string>>,
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name,
      namespace: 'default',
      annotations: Object.fromEntries(
        Object.entries(values).map(([key, value]) => [
          ANNOTATIONS[key as AnnotationKey],
          value,
        ]),
      ),
    },
    spec: { type: 'service', lifecycle: 'production', owner: 'team-shop' },
  };
}

/** What the backend would answer for an entity on the first of May 2026. */
export function postureOf(
  entity: Entity,
  policy: PolicyInput = {},
): EntityPosture {
  return {
    entityRef: stringifyEntityRef(entity),
    readAt: '2026-05-01T09:30:00.000Z',
    services: declaredPosturesOf(entity).map(({ ref, posture }) => ({
      source: 'catalog',
      ref,
      posture,
      judgement: judge(posture, {
        rules: CLOUD_RUN_RULES,
        policy: policySchema.parse(policy),
        today: '2026-05-01',
      }),
      links: {
        console: ref && consoleUrl(ref),
        source: 'https://git.lantern.example/shop/storefront/tree/main/infra',
      },
    })),
    problems: annotationProblems(entity.metadata.annotations ?? {}).map(
      reportAnnotationProblem,
    ),
  };
}

const ref = (service: string, location = 'asia-northeast1') =>
  `projects/lantern-shop/locations/${location}/services/${service}`;

const settled: Partial<Record<AnnotationKey, string>> = {
  domainMappings: 'none',
  customAudiences: '[]',
  serviceAccount: 'shop@lantern-shop.iam.gserviceaccount.com',
  minInstances: '1',
  maxInstances: '10',
  startupProbe: 'http',
};

/** A public site behind a load balancer, as it should be. */
export const storefront = entityWith('storefront', {
  ...settled,
  service: ref('storefront'),
  ingress: 'internal-and-cloud-load-balancing',
  defaultUrlDisabled: 'true',
  loadBalancer: 'global-external',
  domains: 'shop.lantern.example, www.lantern.example',
  http: 'redirect',
  cloudArmor: 'enforced',
  cdn: 'enabled',
  loadBalancerIap: 'disabled',
  invokerIamDisabled: 'true',
  invokers: 'none',
  iapEnabled: 'false',
  public: 'intended',
  egressPath: 'default',
});

/** A back office that a real team got wrong: its guarded load balancer can be walked around. */
export const backOffice = entityWith('back-office', {
  ...settled,
  service: ref('back-office'),
  ingress: 'all',
  defaultUrlDisabled: 'false',
  loadBalancer: 'global-external',
  domains: 'office.lantern.example',
  http: 'plain',
  cloudArmor: 'preview',
  cdn: 'disabled',
  loadBalancerIap: 'enabled',
  iapAccessors: 'group:staff@lantern.example',
  invokerIamDisabled: 'true',
  invokers: 'allUsers',
  iapEnabled: 'false',
  egressPath: 'direct-vpc',
  networkInterfaces: '[{"network":"shop","subnetwork":"shop-run"}]',
  vpcAccessEgress: 'private-ranges-only',
  subnetRange: '10.8.0.0/28',
  nat: 'none',
  privateGoogleAccess: 'disabled',
  privateDns: 'disabled',
  serviceAccount: 'default',
  startupProbe: 'none',
});

/** An internal worker whose partner lets in one address. */
export const settlementWorker = entityWith('settlement-worker', {
  ...settled,
  service: ref('settlement-worker'),
  ingress: 'internal',
  defaultUrlDisabled: 'false',
  loadBalancer: 'none',
  invokerIamDisabled: 'false',
  invokers: 'serviceAccount:queue@lantern-shop.iam.gserviceaccount.com',
  iapEnabled: 'false',
  networkInterfaces: '[{"network":"shop","subnetwork":"settlement"}]',
  vpcAccessEgress: 'all-traffic',
  subnetRange: '10.9.0.0/26',
  nat: 'manual',
  staticOutboundIp: 'required',
  privateGoogleAccess: 'enabled',
  privateDns: 'enabled',
});

/** An API that still leaves through a connector, in two regions. */
export const catalogApi = entityWith('catalog-api', {
  ...settled,
  service: `${ref('catalog-api')}, ${ref('catalog-api', 'europe-west1')}`,
  ingress: 'all',
  defaultUrlDisabled: 'false',
  loadBalancer: 'none',
  invokerIamDisabled: 'false',
  invokers: 'group:partners@lantern.example',
  iapEnabled: 'false',
  vpcAccessConnector: 'shop-connector',
  vpcAccessEgress: 'private-ranges-only',
  subnetRange: '10.10.0.0/28',
  nat: 'none',
});

/** A service of which only one thing is declared. */
export const sparse = entityWith('sparse', { ingress: 'internal' });

/** A service whose annotations have typing mistakes. */
export const mistyped = entityWith('mistyped', {
  service: ref('mistyped'),
  ingress: 'public',
  vpcAccessEgress: 'all',
});

/** A component that has nothing to do with Cloud Run. */
export const unrelated = entityWith('unrelated', {});
