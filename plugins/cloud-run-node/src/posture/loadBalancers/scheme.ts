import {
  Fact,
  LoadBalancer,
  LoadBalancerType,
  known,
  unknown,
} from 'backstage-plugin-cloud-run-common';
import { evidenceOf } from '../../resources/evidence';
import { Resource } from '../../resources/resource';
import { ResourceGraph } from '../../resources/resourceGraph';
import { factOf, readWord, unresolved } from '../../resources/reading/reading';
import {
  Section,
  attributeOf,
  sectionOf,
} from '../../resources/reading/section';

const WHAT = 'ingress.loadBalancer.type';

/** Up to version 7 of the provider; version 8 makes it `EXTERNAL_MANAGED`, which is external as well. */
const DEFAULT_SCHEME =
  'https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/compute_global_forwarding_rule';

const GLOBAL: Record<string, LoadBalancerType> = {
  EXTERNAL: 'classic-external',
  EXTERNAL_MANAGED: 'global-external',
  INTERNAL_MANAGED: 'cross-region-internal',
};

const REGIONAL: Record<string, LoadBalancerType> = {
  EXTERNAL: 'classic-external',
  EXTERNAL_MANAGED: 'regional-external',
  INTERNAL_MANAGED: 'regional-internal',
};

const REGIONAL_TYPES = [
  'google_compute_forwarding_rule',
  'google_compute_region_backend_service',
];

/** The type of a load balancer, by the scheme of a forwarding rule, or of a backend where that is all there is. */
export function loadBalancerType(
  graph: ResourceGraph,
  resource: Resource,
): Fact<LoadBalancerType> {
  const isRegional = REGIONAL_TYPES.includes(resource.type);
  const absent: Fact<LoadBalancerType> = isRegional
    ? unknown({ code: 'not-declared', what: WHAT })
    : known('classic-external', {
        kind: 'default',
        documentation: DEFAULT_SCHEME,
      });
  return factOf<LoadBalancerType, LoadBalancerType>(
    readWord(
      sectionOf(graph, resource),
      'load_balancing_scheme',
      isRegional ? REGIONAL : GLOBAL,
    ),
    WHAT,
    absent,
  );
}

/** Whether the scheme is written wherever it is left to the provider otherwise. */
export function schemeWritten(
  sections: readonly Section[],
): LoadBalancer['schemeWritten'] {
  const scheme = sections.map(section => ({
    section,
    attribute: attributeOf(section, 'load_balancing_scheme'),
  }));
  const omitting = scheme.filter(
    ({ attribute }) => !attribute || attribute.computed,
  );
  if (omitting.length > 0) {
    return known(
      false,
      ...omitting.flatMap(({ section: { graph, resource } }) =>
        evidenceOf(graph, resource, resource.origin),
      ),
    );
  }
  return scheme.some(({ attribute }) => attribute?.value.kind === 'unknown')
    ? unresolved('ingress.loadBalancer.schemeWritten')
    : known(
        true,
        ...scheme.flatMap(({ section: { graph, resource }, attribute }) =>
          attribute ? evidenceOf(graph, resource, attribute.origin) : [],
        ),
      );
}
