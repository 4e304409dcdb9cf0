import { Environment, ServiceDefinition } from './serviceDefinition';
import { NetworkIntent } from './networkIntent';
import { ResourceNames, namesIn, namingOf } from './resourceNames';

/**
 * A service in one of its environments, with what the environment overrides put in place.
 *
 * @public
 */
export interface Deployment {
  service: string;
  /** The names of what is created beside the service. */
  names: ResourceNames;
  network: NetworkIntent;
  environment: Environment;
}

function withDomains(network: NetworkIntent, domains: string[]): NetworkIntent {
  switch (network.ingress.setting) {
    case 'all':
      return network;
    case 'internal':
      return network.ingress.loadBalancer
        ? {
            ...network,
            ingress: {
              ...network.ingress,
              loadBalancer: { ...network.ingress.loadBalancer, domains },
            },
          }
        : network;
    default:
      return {
        ...network,
        ingress: {
          ...network.ingress,
          loadBalancer: { ...network.ingress.loadBalancer, domains },
        },
      };
  }
}

/**
 * The deployments of a service, one for each environment, in their order.
 *
 * @public
 */
export function deploymentsOf(definition: ServiceDefinition): Deployment[] {
  const naming = namingOf(definition);
  return definition.environments.map(environment => {
    const network = environment.domains
      ? withDomains(definition.network, environment.domains)
      : definition.network;
    return {
      service: definition.name,
      names: namesIn(naming, environment.name),
      network: environment.vpc ? { ...network, vpc: environment.vpc } : network,
      environment,
    };
  });
}
