import { ListFact, known, partlySeen } from 'backstage-plugin-cloud-run-common';
import { evidenceOf } from '../resources/evidence';
import { Relation } from '../resources/relation';
import { argument } from '../resources/resource';
import { ResourceGraph } from '../resources/resourceGraph';
import { sectionOf, within } from '../resources/reading/section';
import { valueIn } from '../resources/reading/values';
import { SERVICE_TYPES, ServiceDeclaration } from './services';

const WHAT = 'ingress.domainMappings';

/** The domains that are mapped to services without a load balancer. */
export class DomainMappings {
  private readonly relation: Relation;

  constructor(private readonly graph: ResourceGraph) {
    this.relation = new Relation(
      graph,
      ['google_cloud_run_domain_mapping'],
      SERVICE_TYPES,
      resource => [
        valueIn(within(sectionOf(graph, resource), 'spec'), 'route_name'),
      ],
    );
  }

  /** The domains mapped to a service. */
  of({ resource, evidence }: ServiceDeclaration): ListFact<string> {
    const { sure, possible } = this.relation.of(resource);
    const domains = sure.flatMap(mapping => {
      const name = argument(mapping, 'name');
      return (name && this.graph.texts.of(name)) ?? [];
    });
    const list = known(
      domains,
      ...(sure.length > 0
        ? sure.flatMap(mapping =>
            evidenceOf(this.graph, mapping, mapping.origin),
          )
        : evidence),
    );
    const code =
      possible.length > 0 || domains.length < sure.length
        ? 'unresolved'
        : this.graph.completeness.beyond('domain-mappings', resource);
    return code ? partlySeen({ code, what: WHAT }, list) : list;
  }
}
