import { Fact, ServerlessNeg, known } from 'backstage-plugin-cloud-run-common';
import { evidenceOf } from '../../resources/evidence';
import { Related, Relation, isThereWith } from '../../resources/relation';
import { contradicts } from '../../resources/place';
import { Resource } from '../../resources/resource';
import { ResourceGraph } from '../../resources/resourceGraph';
import {
  factOf,
  readText,
  sectionEvidence,
  unresolved,
} from '../../resources/reading/reading';
import { sectionOf, within } from '../../resources/reading/section';
import { valueIn } from '../../resources/reading/values';
import { SERVICE_TYPES } from '../services';
import { NEG_TYPES } from './types';

/** The serverless NEGs of a configuration, and the services they find. */
export class EndpointGroups {
  private readonly byService: Relation;
  private masked: Resource[] | undefined;

  constructor(private readonly graph: ResourceGraph) {
    this.byService = new Relation(graph, NEG_TYPES, SERVICE_TYPES, resource => [
      valueIn(within(sectionOf(graph, resource), 'cloud_run'), 'service'),
    ]);
  }

  /** The NEGs that find a service: by its name, or by a mask of the URL, which finds every service around it. */
  of(service: Resource): Related {
    const place = this.graph.placeOf(service);
    const masked = this.byMask().filter(
      resource => !contradicts(this.graph.placeOf(resource), place),
    );
    const { sure, possible } = this.byService.of(service);
    return {
      sure: [
        ...sure,
        ...masked.filter(resource => isThereWith(resource, service)),
      ],
      possible: [
        ...possible,
        ...masked.filter(resource => !isThereWith(resource, service)),
      ],
    };
  }

  private byMask(): Resource[] {
    this.masked ??= this.graph.ofType(...NEG_TYPES).filter(resource => {
      const target = within(sectionOf(this.graph, resource), 'cloud_run');
      return (
        target.state === 'there' &&
        !valueIn(target, 'service') &&
        valueIn(target, 'url_mask') !== undefined
      );
    });
    return this.masked;
  }
}

function placeFact(
  value: string | undefined,
  what: string,
  evidence: ReturnType<typeof evidenceOf>,
): Fact<string> {
  return value === undefined ? unresolved(what) : known(value, ...evidence);
}

/** What a NEG says. */
export function serverlessNeg(
  graph: ResourceGraph,
  resource: Resource,
): ServerlessNeg {
  const evidence = evidenceOf(graph, resource, resource.origin);
  const { project, region } = graph.placeOf(resource);
  const target = within(sectionOf(graph, resource), 'cloud_run');
  const at = (field: string) => `ingress.loadBalancer.serverlessNeg.${field}`;
  return {
    region: placeFact(region, at('region'), evidence),
    project: placeFact(project, at('project'), evidence),
    urlMask: factOf<string, null>(
      readText(target, 'url_mask'),
      at('urlMask'),
      known(null, ...sectionEvidence(target)),
    ),
  };
}
