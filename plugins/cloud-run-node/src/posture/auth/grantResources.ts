import {
  Fact,
  TerraformPosture,
  distinct,
  known,
} from 'backstage-plugin-cloud-run-common';
import { evidenceOf } from '../../resources/evidence';
import { linkOf } from '../../resources/links';
import { Resource } from '../../resources/resource';
import { ResourceGraph } from '../../resources/resourceGraph';
import { unresolved } from '../../resources/reading/reading';
import { SERVICE_TYPES, ServiceDeclaration } from '../services';
import { Invokers } from './invokers';
import { grantingKind } from './policyBindings';

/** Whether a resource is made anew with the service; undefined where that cannot be told. */
function followsReplacement(
  graph: ResourceGraph,
  { replaceTriggeredBy }: Resource,
  service: Resource,
): boolean | undefined {
  if (!replaceTriggeredBy) {
    return false;
  }
  if (replaceTriggeredBy.kind !== 'list') {
    return undefined;
  }
  return replaceTriggeredBy.items.some(item => {
    const link = linkOf(graph, item, SERVICE_TYPES, {
      set: service.target.reading,
    });
    return link.kind === 'declared' && link.resource === service;
  });
}

/** With which kinds of resources Terraform grants on the service, and whether the grants outlive it. */
export function grantResources(
  graph: ResourceGraph,
  invokers: Invokers,
  { resource: service, evidence }: ServiceDeclaration,
): Pick<TerraformPosture, 'grantResources' | 'grantsFollowReplacement'> {
  const { sure, possible } = invokers.resourcesOf(service);
  const lines =
    sure.length > 0
      ? sure.flatMap(({ origin }, index) =>
          evidenceOf(graph, sure[index], origin),
        )
      : evidence;
  const follow = sure.map(resource =>
    followsReplacement(graph, resource, service),
  );
  let follows: Fact<boolean> = known(!follow.includes(false), ...lines);
  if (
    !follow.includes(false) &&
    (follow.includes(undefined) || possible.length > 0)
  ) {
    follows = unresolved('terraform.grantsFollowReplacement');
  }
  return {
    grantResources:
      possible.length > 0
        ? unresolved('terraform.grantResources')
        : known(distinct(sure.map(grantingKind)), ...lines),
    grantsFollowReplacement: follows,
  };
}
