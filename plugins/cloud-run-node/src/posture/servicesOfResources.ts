import {
  NetworkPosture,
  unknownPosture,
} from 'backstage-plugin-cloud-run-common';
import { Configuration } from 'backstage-cloud-run-terraform';
import { IapAccessors } from './auth/iapAccessors';
import { Invokers } from './auth/invokers';
import { Callers } from './callers/callers';
import { DeclaredService, DeclaredServices } from './declaredServices';
import { DomainMappings } from './domainMappings';
import { Egress } from './egress/egress';
import { placeInFiles } from '../resources/evidence';
import { Resource, ResourceSet, nameArgument } from '../resources/resource';
import { ResourceGraph } from '../resources/resourceGraph';
import { LoadBalancers } from './loadBalancers/loadBalancers';
import { problemsOf } from './problems';
import { ServiceAgents } from './serviceAgents';
import { ServiceDeclaration, serviceDeclarations } from './services';
import { terraformPosture } from './terraformPosture';

/** Reads the services of one configuration, with what they share found once. */
class Reader {
  private readonly sets: ReadonlyMap<string | undefined, ResourceSet>;
  private readonly services: readonly ServiceDeclaration[];
  private readonly invokers: Invokers;
  private readonly accessors: IapAccessors;
  private readonly loadBalancers: LoadBalancers;
  private readonly domainMappings: DomainMappings;
  private readonly callers: Callers;
  private readonly egress: Egress;
  private readonly serviceAgents: ServiceAgents;

  constructor(
    private readonly graph: ResourceGraph,
    sets: readonly ResourceSet[],
  ) {
    this.sets = new Map(sets.map(set => [set.name, set]));
    this.services = serviceDeclarations(graph);
    this.invokers = new Invokers(graph);
    this.accessors = new IapAccessors(graph);
    this.loadBalancers = new LoadBalancers(graph, this.accessors);
    this.domainMappings = new DomainMappings(graph);
    this.egress = new Egress(graph, this.services);
    this.serviceAgents = new ServiceAgents(graph);
    this.callers = new Callers(graph, this.services, this.egress);
  }

  read(): DeclaredService[] {
    return this.services.map(service => {
      const { resource } = service;
      const { path, line } = placeInFiles(this.graph, resource);
      const set = this.sets.get(resource.target.reading);
      return {
        source: set?.source ?? 'terraform',
        address: resource.address,
        posture: this.postureOf(service),
        at: { path, line },
        ...(set?.root === undefined ? {} : { root: set.root }),
        ...(set?.environment === undefined
          ? {}
          : { environment: set.environment }),
      };
    });
  }

  private identity({ resource }: ServiceDeclaration) {
    const name = nameArgument(resource);
    const { project, region } = this.graph.placeOf(resource);
    return {
      name: (name && this.graph.texts.of(name)) ?? resource.address,
      ...(project === undefined ? {} : { project }),
      ...(region === undefined ? {} : { location: region }),
    };
  }

  private isTerraform({ target }: Resource): boolean {
    return this.sets.get(target.reading)?.source !== 'manifest';
  }

  private postureOf(service: ServiceDeclaration): NetworkPosture {
    const { resource, evidence } = service;
    const egress = this.egress.of(service);
    const identity = this.identity(service);
    const ingress: NetworkPosture['ingress'] = {
      ...service.ingress,
      loadBalancers: this.loadBalancers.of(service),
      domainMappings: this.domainMappings.of(service),
    };
    return {
      service: identity,
      ingress,
      auth: {
        ...service.auth,
        invokers: this.invokers.of(service),
        iapAccessors: this.accessors.of(
          resource,
          'auth.iapAccessors',
          evidence,
        ),
      },
      egress,
      runtime: {
        ...service.runtime,
        serviceAgentRole: this.serviceAgents.of(resource),
      },
      callers: this.callers.of(service, ingress),
      terraform: this.isTerraform(resource)
        ? terraformPosture(this.graph, this.invokers, service, egress)
        : unknownPosture(identity).terraform,
      expectations: { public: false, staticOutboundIp: false },
    };
  }
}

/**
 * The services that resources declare, each with what it and the resources around it say of its network. Sets of
 * resources are looked at together: a load balancer, a grant or a network of one counts for the services of another.
 * What cannot be told from them is unknown with the reason.
 */
export function servicesOfResources(
  sets: readonly ResourceSet[],
): DeclaredServices {
  const graph = new ResourceGraph(sets);
  return {
    services: new Reader(graph, sets).read(),
    problems: problemsOf(sets, graph),
    limitsReached: sets.flatMap(
      ({ configuration }) => configuration.limitsReached,
    ),
  };
}

/**
 * The services that a single Terraform configuration declares, as {@link servicesOfResources}.
 *
 * @public
 */
export function servicesOfConfiguration(
  configuration: Configuration,
): DeclaredServices {
  return servicesOfResources([{ source: 'terraform', configuration }]);
}
