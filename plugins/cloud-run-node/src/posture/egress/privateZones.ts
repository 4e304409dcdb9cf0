import {
  Fact,
  Switch,
  known,
  unknown,
} from 'backstage-plugin-cloud-run-common';
import { decidedElsewhere } from '../defaults';
import { evidenceOf } from '../../resources/evidence';
import { Link, leadToSame } from '../../resources/links';
import { Relation, isThereWith } from '../../resources/relation';
import { Resource, argument } from '../../resources/resource';
import { ResourceGraph } from '../../resources/resourceGraph';
import { readText, unresolved } from '../../resources/reading/reading';
import {
  Section,
  sectionOf,
  sections,
  within,
} from '../../resources/reading/section';
import { valueIn } from '../../resources/reading/values';
import { VpcPlace, networkOf } from './vpcPlace';

const WHAT = 'egress.privateDns';

/** The names whose answers decide where a call of another service goes. */
const RUN_APP = /^(\*\.)?(a\.)?run\.app\.?$/;

/** A private zone that answers for run.app, or may. */
interface Zone {
  resource: Resource;
  networks: readonly (Link | undefined)[];
  isUnclear: boolean;
}

function zoneOf(graph: ResourceGraph, resource: Resource): Zone | undefined {
  const section = sectionOf(graph, resource);
  const name = readText(section, 'dns_name');
  const visibility = readText(section, 'visibility');
  if (
    (name.state === 'written' && !RUN_APP.test(name.value)) ||
    visibility.state === 'absent' ||
    (visibility.state === 'written' && visibility.value !== 'private')
  ) {
    return undefined;
  }
  const config = within(section, 'private_visibility_config');
  return {
    resource,
    networks: networksOf(graph, config),
    isUnclear: name.state !== 'written' || visibility.state !== 'written',
  };
}

/** The networks that a zone or a response policy is for. */
function networksOf(
  graph: ResourceGraph,
  section: Section,
): readonly (Link | undefined)[] {
  return sections(section, 'networks').map(entry => {
    const value = valueIn(entry, 'network_url');
    return value && networkOf(graph, value, graph.nearOf(section.resource));
  });
}

/**
 * The response policies whose rules answer for run.app, which keep calls inside as a zone does.
 * Source: https://docs.cloud.google.com/dns/docs/zones/manage-response-policies
 */
function responsePolicies(graph: ResourceGraph): Zone[] {
  const rules = new Relation(
    graph,
    ['google_dns_response_policy_rule'],
    ['google_dns_response_policy'],
    rule => [argument(rule, 'response_policy')],
  );
  return graph.ofType('google_dns_response_policy').flatMap(policy => {
    const section = sectionOf(graph, policy);
    const { sure, possible } = rules.of(policy);
    const names = sure.map(rule =>
      readText(sectionOf(graph, rule), 'dns_name'),
    );
    const isThere = names.some(
      name => name.state === 'written' && RUN_APP.test(name.value),
    );
    const mayBe =
      possible.length > 0 || names.some(({ state }) => state !== 'written');
    return isThere || mayBe
      ? [
          {
            resource: policy,
            networks: networksOf(graph, section),
            isUnclear: !isThere,
          },
        ]
      : [];
  });
}

/**
 * The private zones of a configuration that send run.app to Google's private addresses, and the response policies that
 * do the same.
 */
export class PrivateZones {
  private zones: readonly Zone[] | undefined;

  constructor(private readonly graph: ResourceGraph) {}

  private all(): readonly Zone[] {
    this.zones ??= [
      ...this.graph
        .ofType('google_dns_managed_zone')
        .flatMap(resource => zoneOf(this.graph, resource) ?? []),
      ...responsePolicies(this.graph),
    ];
    return this.zones;
  }

  /** Whether there is such a zone in the network that a service's traffic enters. */
  of(service: Resource, { network }: VpcPlace): Fact<Switch> {
    const { graph } = this;
    if (!network) {
      return decidedElsewhere(WHAT);
    }
    let isPossible = false;
    for (const { resource, networks, isUnclear } of this.all()) {
      const answers = networks.map(link => link && leadToSame(link, network));
      if (
        answers.includes(true) &&
        !isUnclear &&
        isThereWith(resource, service)
      ) {
        return known(
          'enabled',
          ...evidenceOf(graph, resource, resource.origin),
        );
      }
      isPossible ||= answers.some(answer => answer !== false);
    }
    if (isPossible) {
      return unresolved(WHAT);
    }
    if (network.kind !== 'declared') {
      return decidedElsewhere(WHAT);
    }
    const { resource } = network;
    const code = graph.completeness.beyond('private-dns', resource);
    return code
      ? unknown({ code, what: WHAT })
      : known('disabled', ...evidenceOf(graph, resource, resource.origin));
  }
}
