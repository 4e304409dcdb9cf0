import {
  Caller,
  DeliveringProduct,
  Evidence,
  IngressPosture,
  ListFact,
  itemsOf,
  known,
  partlySeen,
  valueOr,
} from 'backstage-plugin-cloud-run-common';
import { decidedElsewhere } from '../defaults';
import { Egress } from '../egress/egress';
import { evidenceOf } from '../../resources/evidence';
import { Relation } from '../../resources/relation';
import { Resource, nameArgument } from '../../resources/resource';
import { ResourceGraph } from '../../resources/resourceGraph';
import { unresolved } from '../../resources/reading/reading';
import { SERVICE_TYPES, ServiceDeclaration } from '../services';
import { hostOf, serviceAddress } from './addresses';
import { DELIVERING, eventarcService } from './products';

const EVENTARC = 'google_eventarc_trigger';

/** What calls the services of a configuration, as far as it is declared beside them. */
export class Callers {
  private readonly products: Relation;
  private readonly triggers: Relation;
  private readonly workloads: Relation;
  private readonly declarations: ReadonlyMap<Resource, ServiceDeclaration>;
  private byHost: Map<string, Resource[]> | undefined;

  constructor(
    private readonly graph: ResourceGraph,
    services: readonly ServiceDeclaration[],
    private readonly egress: Egress,
  ) {
    this.declarations = new Map(
      services.map(service => [service.resource, service]),
    );
    this.products = new Relation(
      graph,
      Object.keys(DELIVERING),
      SERVICE_TYPES,
      resource =>
        DELIVERING[resource.type]
          .addresses(graph, resource)
          .map(serviceAddress),
    );
    this.triggers = new Relation(graph, [EVENTARC], SERVICE_TYPES, resource =>
      eventarcService(graph, resource),
    );
    this.workloads = new Relation(
      graph,
      SERVICE_TYPES,
      SERVICE_TYPES,
      resource =>
        (this.declarations.get(resource)?.environment ?? []).map(
          serviceAddress,
        ),
    );
  }

  /** The products that call an address by its host. */
  private atHost(host: string): readonly Resource[] {
    if (!this.byHost) {
      this.byHost = new Map();
      for (const [type, { addresses }] of Object.entries(DELIVERING)) {
        for (const resource of this.graph.ofType(type)) {
          for (const value of addresses(this.graph, resource)) {
            const named = hostOf(this.graph, value);
            if (named !== undefined) {
              const list = this.byHost.get(named);
              this.byHost.set(named, [...(list ?? []), resource]);
            }
          }
        }
      }
    }
    return this.byHost.get(host) ?? [];
  }

  private nameOf(resource: Resource): string {
    const name = nameArgument(resource);
    return (name && this.graph.texts.of(name)) ?? resource.address;
  }

  private linesOf(resource: Resource): Evidence[] {
    return evidenceOf(this.graph, resource, resource.origin);
  }

  private product(
    resource: Resource,
    address: 'default-url' | 'custom-domain',
  ): Caller {
    const { project } = this.graph.placeOf(resource);
    const product: DeliveringProduct =
      resource.type === EVENTARC
        ? 'eventarc'
        : DELIVERING[resource.type].product;
    const evidence = this.linesOf(resource);
    return {
      kind: 'product',
      name: this.nameOf(resource),
      product,
      project:
        project === undefined
          ? unresolved('callers.project')
          : known(project, ...evidence),
      address: known(address, ...evidence),
      sharesPerimeter: decidedElsewhere('callers.sharesPerimeter'),
    };
  }

  private workload(service: ServiceDeclaration): Caller {
    return {
      kind: 'workload',
      name: this.nameOf(service.resource),
      egress: this.egress.of(service),
    };
  }

  /** What calls a service. Whoever else does is not declared here. */
  of(
    { resource }: ServiceDeclaration,
    { loadBalancers, domainMappings }: IngressPosture,
  ): ListFact<Caller> {
    const products = this.products.of(resource);
    const triggers = this.triggers.of(resource);
    const workloads = this.workloads.of(resource);
    const domains = [
      ...itemsOf(domainMappings),
      ...itemsOf(loadBalancers).flatMap(loadBalancer =>
        valueOr(loadBalancer.domains, []),
      ),
    ];
    const byDomain = domains.flatMap(domain => this.atHost(domain));
    const direct = [...products.sure, ...triggers.sure];
    const callers: Caller[] = [
      ...direct.map(caller => this.product(caller, 'default-url')),
      ...byDomain.map(caller => this.product(caller, 'custom-domain')),
      ...workloads.sure.flatMap(caller => {
        const declaration = this.declarations.get(caller);
        return declaration ? [this.workload(declaration)] : [];
      }),
    ];
    const isUnclear = [products, triggers, workloads].some(
      ({ possible }) => possible.length > 0,
    );
    return partlySeen(
      { code: isUnclear ? 'unresolved' : 'elsewhere', what: 'callers' },
      known(
        callers,
        ...[...direct, ...byDomain, ...workloads.sure].flatMap(caller =>
          this.linesOf(caller),
        ),
      ),
    );
  }
}
