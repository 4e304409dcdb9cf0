import {
  CloudArmorPolicy,
  Evidence,
  Fact,
  ListFact,
  LoadBalancer,
  UnknownReason,
  distinct,
  itemsOf,
  known,
  partlySeen,
} from 'backstage-plugin-cloud-run-common';
import { IapAccessors } from '../auth/iapAccessors';
import { decidedElsewhere } from '../defaults';
import { evidenceOf } from '../../resources/evidence';
import { Related, Relation } from '../../resources/relation';
import { Resource, argument, nameArgument } from '../../resources/resource';
import { ResourceGraph } from '../../resources/resourceGraph';
import { unresolved } from '../../resources/reading/reading';
import { sectionOf } from '../../resources/reading/section';
import { ServiceDeclaration } from '../services';
import {
  cdn,
  iap,
  outlierDetection,
  unsupportedSettings,
} from './backendSettings';
import { CloudArmorPolicies } from './cloudArmor';
import { Domains } from './domains';
import { EndpointGroups, serverlessNeg } from './endpointGroups';
import {
  FrontEnd,
  RedirectingFrontEnds,
  addressKey,
  frontEndsOf,
  isSecure,
} from './frontEnds';
import { ProxyOnlySubnetworks } from './proxyOnlySubnetworks';
import { Routes, redirectsToHttps } from './routes';
import { loadBalancerType, schemeWritten } from './scheme';
import { HTTPS_PROXY_TYPES, HTTP_PROXY_TYPES, URL_MAP_TYPES } from './types';

const at = (field: string) => `ingress.loadBalancer.${field}`;

/** What leads to a service: the backends, and by which URL maps and front ends they are reached. */
interface Front {
  backends: Set<Resource>;
  urlMaps: Set<Resource>;
  frontEnds: FrontEnd[];
}

/** All that leads to one of the resources. */
function allOf(relation: Relation, targets: Iterable<Resource>) {
  const sure = new Set<Resource>();
  let isUnclear = false;
  for (const target of targets) {
    const related: Related = relation.of(target);
    related.sure.forEach(resource => sure.add(resource));
    isUnclear ||= related.possible.length > 0;
  }
  return { sure, isUnclear };
}

/** The weakest of several policies: a backend without one is a way past the others. */
function weakest(
  policies: readonly Fact<CloudArmorPolicy | null>[],
): Fact<CloudArmorPolicy | null> {
  return (
    policies.find(
      policy => policy.state === 'known' && policy.value === null,
    ) ??
    policies.find(({ state }) => state === 'unknown') ??
    policies[0]
  );
}

/** What stands on any of several lists. */
function joined(lists: readonly ListFact<string>[]): ListFact<string> {
  const evidence: Evidence[] = [];
  let beyond: UnknownReason | undefined;
  for (const list of lists) {
    const seen = list.state === 'known' ? list : list.seen;
    evidence.push(...(seen?.evidence ?? []));
    beyond ??= list.state === 'unknown' ? list.reason : undefined;
  }
  const all = known(distinct(lists.flatMap(itemsOf)), ...evidence);
  return beyond ? partlySeen(beyond, all) : all;
}

/** The load balancers of a configuration. */
export class LoadBalancers {
  private readonly endpointGroups: EndpointGroups;
  private readonly routes: Routes;
  private readonly redirects: RedirectingFrontEnds;
  private readonly policies: CloudArmorPolicies;
  private readonly domains: Domains;
  private readonly proxyOnlySubnetworks: ProxyOnlySubnetworks;
  private readonly negsByBackend = new Map<Resource, Resource[]>();

  constructor(
    private readonly graph: ResourceGraph,
    private readonly accessors: IapAccessors,
  ) {
    this.endpointGroups = new EndpointGroups(graph);
    this.routes = new Routes(graph);
    this.redirects = new RedirectingFrontEnds(graph, this.routes);
    this.policies = new CloudArmorPolicies(graph);
    this.domains = new Domains(graph);
    this.proxyOnlySubnetworks = new ProxyOnlySubnetworks(graph);
  }

  /**
   * The load balancers that lead to a service. What is seen of one counts, whatever else there may be. One that leads
   * nowhere is none: a backend in no URL map, or a URL map that no front end leads to, while others are declared.
   */
  of({ resource, evidence }: ServiceDeclaration): ListFact<LoadBalancer> {
    const what = 'ingress.loadBalancers';
    const { graph, routes } = this;
    const negs = this.endpointGroups.of(resource);
    const backends = allOf(routes.backendsByNeg, negs.sure);
    const urlMaps = allOf(routes.urlMapsByBackend, backends.sure);
    const { fronts, isUnclear } = this.frontsOf(backends.sure, urlMaps.sure);
    const list = known(
      fronts.map(front => this.loadBalancer(front)),
      ...(fronts.length > 0
        ? fronts.flatMap(({ backends: [backend] }) => this.linesOf([backend]))
        : evidence),
    );
    const beyond = graph.completeness.beyond('load-balancers', resource);
    if (
      beyond === 'unresolved' ||
      negs.possible.length > 0 ||
      backends.isUnclear ||
      urlMaps.isUnclear ||
      isUnclear
    ) {
      return partlySeen({ code: 'unresolved', what }, list);
    }
    // A NEG is there for a load balancer; where no backend here uses it, one elsewhere does.
    const hasOthers =
      beyond === 'elsewhere' ||
      (negs.sure.length > 0 && backends.sure.size === 0);
    return hasOthers ? partlySeen({ code: 'elsewhere', what }, list) : list;
  }

  private linesOf(resources: Iterable<Resource>): Evidence[] {
    return [...resources].flatMap(resource =>
      evidenceOf(this.graph, resource, resource.origin),
    );
  }

  /**
   * Front ends at one address, or of one URL map, are one load balancer. `isUnclear` where there may be other front ends
   * than those that are seen.
   */
  private frontsOf(
    backends: ReadonlySet<Resource>,
    urlMaps: ReadonlySet<Resource>,
  ): { fronts: Front[]; isUnclear: boolean } {
    const fronts: Front[] = [];
    const byKey = new Map<string, Front>();
    const reached = new Set<Resource>();
    let isUnclear = false;
    for (const urlMap of urlMaps) {
      const found = frontEndsOf(this.routes, urlMap);
      isUnclear ||= found.isUnclear;
      const inMap = [...backends].filter(backend =>
        this.routes.urlMapsByBackend.of(backend).sure.includes(urlMap),
      );
      inMap.forEach(backend => reached.add(backend));
      if (found.frontEnds.length === 0 && this.leadsNowhere('front end')) {
        continue;
      }
      const keys = found.frontEnds.flatMap(
        ({ rule }) => addressKey(this.graph, rule) ?? [],
      );
      const front =
        keys.map(key => byKey.get(key)).find(one => one !== undefined) ??
        this.newFront(fronts);
      keys.forEach(key => byKey.set(key, front));
      front.urlMaps.add(urlMap);
      front.frontEnds.push(...found.frontEnds);
      inMap.forEach(backend => front.backends.add(backend));
    }
    const others = [...backends].filter(backend => !reached.has(backend));
    if (others.length > 0 && !this.leadsNowhere('URL map')) {
      const front = this.newFront(fronts);
      others.forEach(backend => front.backends.add(backend));
    }
    return { fronts, isUnclear };
  }

  /**
   * Whether what nothing leads to is left out on purpose, rather than led to from another repository: where others of
   * the kind are declared here, the one that is missing would be too.
   */
  private leadsNowhere(missing: 'front end' | 'URL map'): boolean {
    const types =
      missing === 'URL map'
        ? URL_MAP_TYPES
        : [...HTTPS_PROXY_TYPES, ...HTTP_PROXY_TYPES];
    return this.graph.ofType(...types).length > 0;
  }

  private newFront(fronts: Front[]): Front {
    const front: Front = {
      backends: new Set(),
      urlMaps: new Set(),
      frontEnds: [],
    };
    fronts.push(front);
    return front;
  }

  private nameOf({ urlMaps, backends }: Front): string {
    const [named] = urlMaps.size > 0 ? urlMaps : backends;
    const name = nameArgument(named);
    return (name && this.graph.texts.of(name)) ?? named.address;
  }

  private negsOf(backend: Resource): Resource[] {
    if (this.negsByBackend.size === 0) {
      for (const neg of this.graph.ofType(
        'google_compute_region_network_endpoint_group',
      )) {
        for (const user of this.routes.backendsByNeg.of(neg).sure) {
          this.negsByBackend.set(user, [
            ...(this.negsByBackend.get(user) ?? []),
            neg,
          ]);
        }
      }
    }
    return this.negsByBackend.get(backend) ?? [];
  }

  private http({ frontEnds }: Front): LoadBalancer['http'] {
    const plain = frontEnds.filter(frontEnd => !isSecure(frontEnd));
    for (const { urlMap, rule } of plain) {
      const redirects = redirectsToHttps(this.graph, urlMap);
      if (redirects === undefined) {
        return unresolved(at('http'));
      }
      if (!redirects) {
        return known('plain', ...this.linesOf([rule]));
      }
    }
    const addresses = new Set(
      frontEnds.flatMap(({ rule }) => addressKey(this.graph, rule) ?? []),
    );
    const redirecting = this.redirects.at(addresses);
    if (!redirecting) {
      return unresolved(at('http'));
    }
    const rules = [...plain, ...redirecting].map(({ rule }) => rule);
    return rules.length > 0
      ? known('redirect', ...this.linesOf(rules))
      : known('none', ...this.linesOf(frontEnds.map(({ rule }) => rule)));
  }

  private address({ frontEnds }: Front): LoadBalancer['address'] {
    const written = frontEnds.map(({ rule }) => ({
      rule,
      value: argument(rule, 'ip_address'),
    }));
    const ephemeral = written.filter(({ value }) => !value);
    if (ephemeral.length > 0) {
      return known('ephemeral', ...this.linesOf(ephemeral.map(e => e.rule)));
    }
    return written.some(({ value }) => value?.kind === 'unknown')
      ? unresolved(at('address'))
      : known('reserved', ...this.linesOf(written.map(({ rule }) => rule)));
  }

  /** What the front ends say; elsewhere where there are none here. */
  private front(
    front: Front,
  ): Pick<LoadBalancer, 'type' | 'domains' | 'https' | 'http' | 'address'> {
    const { frontEnds, backends } = front;
    const secure = frontEnds.filter(isSecure);
    const [{ rule } = { rule: [...backends][0] }] = [...secure, ...frontEnds];
    const type = loadBalancerType(this.graph, rule);
    if (frontEnds.length === 0) {
      return {
        type,
        domains: decidedElsewhere(at('domains')),
        https: decidedElsewhere(at('https')),
        http: decidedElsewhere(at('http')),
        address: decidedElsewhere(at('address')),
      };
    }
    return {
      type,
      domains: this.domains.of(frontEnds),
      https: known(
        secure.length > 0,
        ...this.linesOf(
          (secure.length > 0 ? secure : frontEnds).map(({ proxy }) => proxy),
        ),
      ),
      http: this.http(front),
      address: this.address(front),
    };
  }

  private loadBalancer(front: Front): LoadBalancer {
    const { graph } = this;
    const resources = [...front.backends];
    const backends = resources.map(backend => sectionOf(graph, backend));
    const rules = front.frontEnds.map(({ rule }) => sectionOf(graph, rule));
    const reachable = this.front(front);
    const negs = distinct(resources.flatMap(backend => this.negsOf(backend)));
    const policy = (name: string, field: string) =>
      weakest(
        backends.map(backend => this.policies.of(backend, name, at(field))),
      );
    return {
      name: this.nameOf(front),
      ...reachable,
      cloudArmor: policy('security_policy', 'cloudArmor'),
      edgeCloudArmor: policy('edge_security_policy', 'edgeCloudArmor'),
      cdn: cdn(backends),
      iap: iap(backends),
      iapAccessors: joined(
        resources.map(backend =>
          this.accessors.of(
            backend,
            at('iapAccessors'),
            this.linesOf([backend]),
          ),
        ),
      ),
      serverlessNegs: known(
        negs.map(neg => serverlessNeg(graph, neg)),
        ...this.linesOf(negs),
      ),
      outlierDetection: outlierDetection(backends),
      proxyOnlySubnetwork: this.proxyOnlySubnetworks.of(
        reachable.type,
        front.frontEnds,
      ),
      schemeWritten: schemeWritten([...rules, ...backends]),
      unsupportedSettings: unsupportedSettings(backends),
    };
  }
}
