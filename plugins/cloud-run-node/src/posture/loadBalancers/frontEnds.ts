import { Resource, argument } from '../../resources/resource';
import { ResourceGraph } from '../../resources/resourceGraph';
import { linkOf } from '../../resources/links';
import { textKey } from '../../resources/textKey';
import { Routes, redirectsToHttps } from './routes';
import {
  ADDRESS_TYPES,
  HTTPS_PROXY_TYPES,
  HTTP_PROXY_TYPES,
  URL_MAP_TYPES,
} from './types';

/** A forwarding rule with the proxy and the URL map that it leads to. */
export interface FrontEnd {
  rule: Resource;
  proxy: Resource;
  urlMap: Resource;
}

/** A key of the address that a forwarding rule answers at; undefined where it has one of its own. */
export function addressKey(
  graph: ResourceGraph,
  rule: Resource,
): string | undefined {
  const value = argument(rule, 'ip_address');
  if (!value) {
    return undefined;
  }
  const link = linkOf(graph, value, ADDRESS_TYPES, graph.nearOf(rule));
  return link.kind === 'declared' ? link.resource.address : textKey(value);
}

/** Whether a front end is spoken to in HTTPS. */
export function isSecure({ proxy }: FrontEnd): boolean {
  return HTTPS_PROXY_TYPES.includes(proxy.type);
}

/** The front ends that lead to a URL map; `isUnclear` where there may be others. */
export function frontEndsOf(
  routes: Routes,
  urlMap: Resource,
): { frontEnds: FrontEnd[]; isUnclear: boolean } {
  const proxies = routes.proxiesByUrlMap.of(urlMap);
  const found = proxies.sure.map(proxy => ({
    proxy,
    rules: routes.rulesByProxy.of(proxy),
  }));
  return {
    frontEnds: found.flatMap(({ proxy, rules }) =>
      rules.sure.map(rule => ({ rule, proxy, urlMap })),
    ),
    isUnclear:
      proxies.possible.length > 0 ||
      found.some(({ rules }) => rules.possible.length > 0),
  };
}

/** The front ends that answer plain HTTP with a redirect, by the address they answer at. */
export class RedirectingFrontEnds {
  private byAddress: Map<string, FrontEnd[]> | undefined;
  private isUnclear = false;

  constructor(
    private readonly graph: ResourceGraph,
    private readonly routes: Routes,
  ) {}

  /** Those at the addresses; undefined where it cannot be told whether there are any. */
  at(addresses: ReadonlySet<string>): FrontEnd[] | undefined {
    const index = this.index();
    const found = [...addresses].flatMap(key => index.get(key) ?? []);
    return found.length === 0 && this.isUnclear ? undefined : found;
  }

  private index(): Map<string, FrontEnd[]> {
    if (this.byAddress) {
      return this.byAddress;
    }
    const byAddress = new Map<string, FrontEnd[]>();
    for (const urlMap of this.graph.ofType(...URL_MAP_TYPES)) {
      const redirects = redirectsToHttps(this.graph, urlMap);
      if (redirects === false) {
        continue;
      }
      const { frontEnds, isUnclear } = frontEndsOf(this.routes, urlMap);
      this.isUnclear ||= isUnclear || redirects === undefined;
      for (const frontEnd of frontEnds) {
        const key = addressKey(this.graph, frontEnd.rule);
        if (
          redirects &&
          key !== undefined &&
          HTTP_PROXY_TYPES.includes(frontEnd.proxy.type)
        ) {
          byAddress.set(key, [...(byAddress.get(key) ?? []), frontEnd]);
        } else if (argument(frontEnd.rule, 'ip_address')) {
          this.isUnclear ||= key === undefined;
        }
      }
    }
    this.byAddress = byAddress;
    return byAddress;
  }
}
