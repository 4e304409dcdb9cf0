import {
  Deployment,
  ServiceDefinition,
  deploymentsOf,
  loadBalancerOf,
  namingOf,
  postureOfIntent,
  reportOf,
} from 'backstage-plugin-cloud-run-common';
import { cloudArmorValues, loadBalancerValues } from './loadBalancerValues';
import {
  authValues,
  egressValues,
  ingressValues,
  vpcValues,
} from './networkValues';
import { EnvironmentValues, SkeletonValues } from './types';

function environmentValues(deployment: Deployment): EnvironmentValues {
  const { names, network, environment } = deployment;
  const { vpc } = network;
  return {
    name: environment.name,
    project: environment.project,
    region: environment.region,
    min_instances: environment.minInstances,
    max_instances: environment.maxInstances,
    cpu: environment.cpu,
    memory: environment.memory,
    domains: loadBalancerOf(network)?.domains ?? [],
    names: {
      resources: names.resources,
      service_account: names.serviceAccount,
      connector: names.connector,
    },
    service_account_email: `${names.serviceAccount}@${environment.project}.iam.gserviceaccount.com`,
    subnet_range: vpc?.kind === 'new' ? vpc.subnetRange : null,
    proxy_only_range:
      vpc && vpc.kind !== 'shared' ? vpc.proxyOnlyRange ?? null : null,
    network: vpc && vpc.kind !== 'new' ? vpc.network : null,
    subnetwork: vpc && vpc.kind !== 'new' ? vpc.subnetwork : null,
    host_project: vpc?.kind === 'shared' ? vpc.hostProject : null,
    posture: reportOf(postureOfIntent(deployment)),
  };
}

function apisOf(
  values: Pick<SkeletonValues, 'load_balancer' | 'vpc' | 'auth' | 'egress'>,
): string[] {
  const needed: [string, boolean][] = [
    ['certificatemanager.googleapis.com', values.load_balancer !== null],
    [
      'compute.googleapis.com',
      values.load_balancer !== null || values.vpc !== null,
    ],
    ['dns.googleapis.com', values.egress.private_dns],
    ['iam.googleapis.com', true],
    ['iap.googleapis.com', values.auth.iap !== null],
    ['run.googleapis.com', true],
    ['vpcaccess.googleapis.com', values.egress.connector !== null],
  ];
  return needed.flatMap(([api, isNeeded]) => (isNeeded ? [api] : []));
}

/**
 * Everything a skeleton can say about a service.
 *
 * @public
 */
export function skeletonValues(definition: ServiceDefinition): SkeletonValues {
  const { network, runtime } = definition;
  const environments = deploymentsOf(definition).map(environmentValues);
  const { names, perEnvironment } = namingOf(definition);
  const inTerraform = (name: string) =>
    perEnvironment ? `${name}-\${var.environment}` : name;
  const parts = {
    load_balancer: loadBalancerValues(
      network,
      environments.flatMap(({ domains }) => domains),
    ),
    auth: authValues(network),
    egress: egressValues(network),
    vpc: vpcValues(
      network,
      definition.environments.map(({ vpc }) => vpc),
    ),
  };
  return {
    name: definition.name,
    description: definition.description,
    owner: definition.owner,
    system: definition.system ?? null,
    lifecycle: definition.lifecycle,
    runtime: {
      kind: runtime.kind,
      image: runtime.kind === 'image' ? runtime.image : null,
    },
    health_path: '/health',
    port: 8080,
    network,
    ingress: ingressValues(network),
    ...parts,
    cloud_armor: cloudArmorValues(network),
    names: {
      resources: inTerraform(names.resources),
      service_account: inTerraform(names.serviceAccount),
      connector: names.connector,
      per_environment: perEnvironment,
    },
    apis: apisOf(parts),
    environments,
    exposure: environments[0].posture.exposure,
  };
}
