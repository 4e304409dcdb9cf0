import { ConfigValue, toBool } from 'backstage-cloud-run-terraform';
import { Relation } from '../../resources/relation';
import { Resource, argument } from '../../resources/resource';
import { ResourceGraph } from '../../resources/resourceGraph';
import {
  Section,
  attributeOf,
  sectionOf,
  sections,
  within,
} from '../../resources/reading/section';
import { valueIn } from '../../resources/reading/values';
import {
  BACKEND_TYPES,
  FORWARDING_RULE_TYPES,
  HTTPS_PROXY_TYPES,
  HTTP_PROXY_TYPES,
  NEG_TYPES,
  URL_MAP_TYPES,
} from './types';

type Values = (ConfigValue | undefined)[];

function weighted(section: Section, action: string): Values {
  return sections(within(section, action), 'weighted_backend_services').map(
    service => valueIn(service, 'backend_service'),
  );
}

function pathRules(matcher: Section): Values {
  return sections(matcher, 'path_rule').flatMap(rule => [
    valueIn(rule, 'service'),
    ...weighted(rule, 'route_action'),
  ]);
}

function routeRules(matcher: Section): Values {
  return sections(matcher, 'route_rules').flatMap(rule => [
    valueIn(rule, 'service'),
    ...weighted(rule, 'route_action'),
  ]);
}

/** The backends that a URL map leads to. */
function backendsOf(graph: ResourceGraph, resource: Resource): Values {
  const urlMap = sectionOf(graph, resource);
  return [
    valueIn(urlMap, 'default_service'),
    ...weighted(urlMap, 'default_route_action'),
    ...sections(urlMap, 'path_matcher').flatMap(matcher => [
      valueIn(matcher, 'default_service'),
      ...weighted(matcher, 'default_route_action'),
      ...pathRules(matcher),
      ...routeRules(matcher),
    ]),
  ];
}

/** Whether a URL map answers everything with a redirect to HTTPS; undefined where that cannot be told. */
export function redirectsToHttps(
  graph: ResourceGraph,
  urlMap: Resource,
): boolean | undefined {
  const redirect = within(sectionOf(graph, urlMap), 'default_url_redirect');
  switch (redirect.state) {
    case 'absent':
      return false;
    case 'unclear':
      return undefined;
    case 'there': {
      const value = attributeOf(redirect, 'https_redirect')?.value;
      const https = value && toBool(value);
      if (!https) {
        return false;
      }
      return https.kind === 'bool' ? https.value : undefined;
    }
    default:
      return redirect.state satisfies never;
  }
}

/** What leads where in the load balancers of a configuration. */
export class Routes {
  readonly backendsByNeg: Relation;
  readonly urlMapsByBackend: Relation;
  readonly proxiesByUrlMap: Relation;
  readonly rulesByProxy: Relation;

  constructor(graph: ResourceGraph) {
    const project = (resource: Resource) => {
      const near = graph.nearOf(resource);
      return { set: near.set, project: near.project };
    };
    this.backendsByNeg = new Relation(
      graph,
      BACKEND_TYPES,
      NEG_TYPES,
      resource =>
        sections(sectionOf(graph, resource), 'backend').map(backend =>
          valueIn(backend, 'group'),
        ),
      project,
    );
    this.urlMapsByBackend = new Relation(
      graph,
      URL_MAP_TYPES,
      BACKEND_TYPES,
      resource => backendsOf(graph, resource),
    );
    this.proxiesByUrlMap = new Relation(
      graph,
      [...HTTPS_PROXY_TYPES, ...HTTP_PROXY_TYPES],
      URL_MAP_TYPES,
      resource => [argument(resource, 'url_map')],
    );
    this.rulesByProxy = new Relation(
      graph,
      FORWARDING_RULE_TYPES,
      [...HTTPS_PROXY_TYPES, ...HTTP_PROXY_TYPES],
      resource => [argument(resource, 'target')],
      project,
    );
  }
}
