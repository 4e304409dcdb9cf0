import {
  Fact,
  Switch,
  known,
  unknown,
} from 'backstage-plugin-cloud-run-common';
import { decidedElsewhere } from '../../manifest/fieldFacts';
import { ResolvedResource } from '../../terraform';
import { evidenceOf } from '../graph/evidence';
import { leadToSame } from '../graph/links';
import { isThereWith } from '../graph/relation';
import { ResourceGraph } from '../graph/resourceGraph';
import { readText, unresolved } from '../reading/reading';
import { sectionOf, sections, within } from '../reading/section';
import { valueIn } from '../reading/values';
import { VpcPlace, networkOf } from './vpcPlace';

const WHAT = 'egress.privateDns';

/** The names whose answers decide where a call of another service goes. */
const RUN_APP = /^(\*\.)?(a\.)?run\.app\.?$/;

/** Whether a zone answers for run.app inside the network; undefined where that cannot be told. */
function answersIn(
  graph: ResourceGraph,
  zone: ResolvedResource,
  { network }: VpcPlace,
): boolean | undefined {
  const section = sectionOf(graph, zone);
  const name = readText(section, 'dns_name');
  const visibility = readText(section, 'visibility');
  if (
    (name.state === 'written' && !RUN_APP.test(name.value)) ||
    visibility.state === 'absent' ||
    (visibility.state === 'written' && visibility.value !== 'private')
  ) {
    return false;
  }
  const answers = sections(
    within(section, 'private_visibility_config'),
    'networks',
  ).map(entry => {
    const value = valueIn(entry, 'network_url');
    return value && network
      ? leadToSame(networkOf(graph, value, graph.placeOf(zone)), network)
      : undefined;
  });
  if (answers.every(answer => answer === false)) {
    return false;
  }
  return name.state === 'written' &&
    visibility.state === 'written' &&
    answers.includes(true)
    ? true
    : undefined;
}

/** Whether inside the place's network run.app leads to Google's private addresses. */
export function privateDns(
  graph: ResourceGraph,
  service: ResolvedResource,
  place: VpcPlace,
): Fact<Switch> {
  if (!place.network) {
    return decidedElsewhere(WHAT);
  }
  const zones = graph
    .ofType('google_dns_managed_zone')
    .map(zone => ({ zone, answers: answersIn(graph, zone, place) }))
    .filter(({ answers }) => answers !== false);
  const sure = zones.find(
    ({ zone, answers }) => answers === true && isThereWith(zone, service),
  );
  if (sure) {
    return known('enabled', ...evidenceOf(graph, sure.zone, sure.zone.origin));
  }
  if (zones.length > 0) {
    return unresolved(WHAT);
  }
  if (place.network.kind !== 'declared') {
    return decidedElsewhere(WHAT);
  }
  const code = graph.completeness.beyond('private-dns');
  const { resource } = place.network;
  return code
    ? unknown({ code, what: WHAT })
    : known('disabled', ...evidenceOf(graph, resource, resource.origin));
}
