import {
  Fact,
  Switch,
  known,
  unknown,
} from 'backstage-plugin-cloud-run-common';
import { decidedElsewhere } from '../defaults';
import { evidenceOf } from '../../resources/evidence';
import { Link, leadToSame } from '../../resources/links';
import { isThereWith } from '../../resources/relation';
import { Resource } from '../../resources/resource';
import { ResourceGraph } from '../../resources/resourceGraph';
import { readText, unresolved } from '../../resources/reading/reading';
import { sectionOf, sections, within } from '../../resources/reading/section';
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
    networks: sections(config, 'networks').map(entry => {
      const value = valueIn(entry, 'network_url');
      return value && networkOf(graph, value, graph.nearOf(resource));
    }),
    isUnclear: name.state !== 'written' || visibility.state !== 'written',
  };
}

/** The private zones of a configuration that send run.app to Google's private addresses. */
export class PrivateZones {
  private zones: readonly Zone[] | undefined;

  constructor(private readonly graph: ResourceGraph) {}

  private all(): readonly Zone[] {
    this.zones ??= this.graph
      .ofType('google_dns_managed_zone')
      .flatMap(resource => zoneOf(this.graph, resource) ?? []);
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
