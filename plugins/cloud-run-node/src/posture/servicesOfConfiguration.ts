import { NetworkPosture, known } from 'backstage-plugin-cloud-run-common';
import { Configuration } from 'backstage-cloud-run-terraform';
import { IapAccessors } from './auth/iapAccessors';
import { Invokers } from './auth/invokers';
import { Callers } from './callers/callers';
import { DeclaredService, DeclaredServices } from './declaredServices';
import { DomainMappings } from './domainMappings';
import { Egress } from './egress/egress';
import { placeInFiles } from '../resources/evidence';
import { ResourceGraph, nameArgument } from '../resources/resourceGraph';
import { LoadBalancers } from './loadBalancers/loadBalancers';
import { problemsOf } from './problems';
import { ServiceAgents } from './serviceAgents';
import { ServiceDeclaration, serviceDeclarations } from './services';
import { terraformPosture } from './terraformPosture';

/** Reads the services of one configuration, with what they share found once. */
class Reader {
  private readonly services: readonly ServiceDeclaration[];
  private readonly invokers: Invokers;
  private readonly accessors: IapAccessors;
  private readonly loadBalancers: LoadBalancers;
  private readonly domainMappings: DomainMappings;
  private readonly callers: Callers;
  private readonly egress: Egress;
  private readonly serviceAgents: ServiceAgents;

  constructor(private readonly graph: ResourceGraph) {
    this.services = serviceDeclarations(graph);
    this.invokers = new Invokers(graph);
    this.accessors = new IapAccessors(graph);
    this.loadBalancers = new LoadBalancers(graph, this.accessors);
    this.domainMappings = new DomainMappings(graph);
    this.egress = new Egress(graph);
    this.serviceAgents = new ServiceAgents(graph);
    this.callers = new Callers(graph, this.services, this.egress);
  }

  read(): DeclaredService[] {
    return this.services.map(service => {
      const { resource } = service;
      const { path, line } = placeInFiles(this.graph, resource);
      return {
        source: 'terraform',
        address: resource.address,
        posture: this.postureOf(service),
        at: { path, line },
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

  private postureOf(service: ServiceDeclaration): NetworkPosture {
    const { resource, evidence } = service;
    const egress = this.egress.of(service);
    const ingress: NetworkPosture['ingress'] = {
      ...service.ingress,
      loadBalancers: this.loadBalancers.of(service),
      domainMappings: this.domainMappings.of(service),
    };
    return {
      service: this.identity(service),
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
        deployment: known('ready', ...evidence),
      },
      callers: this.callers.of(service, ingress),
      terraform: terraformPosture(this.graph, this.invokers, service, egress),
      expectations: { public: false, staticOutboundIp: false },
    };
  }
}

/**
 * The services that a Terraform configuration declares, each with what it and the resources around it say of its
 * network. What cannot be told from the configuration is unknown with the reason.
 *
 * @public
 */
export function servicesOfConfiguration(
  configuration: Configuration,
): DeclaredServices {
  const graph = new ResourceGraph(configuration);
  return {
    services: new Reader(graph).read(),
    problems: problemsOf(configuration, graph),
    limitsReached: configuration.limitsReached,
  };
}
