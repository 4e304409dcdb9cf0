import {
  Condition,
  Fact,
  all,
  any,
  holds,
  is,
  itemsOf,
  not,
  valueOr,
} from '../facts';
import {
  LoadBalancer,
  NetworkPosture,
  admitsAnyone,
  isExternalLoadBalancer,
} from '../posture';
import { Topology, TopologyEdge, TopologyGuard, TopologyNode } from './types';

type EdgeState = TopologyEdge['state'];

function passable(condition: Condition, whenPassable: EdgeState): EdgeState {
  switch (condition.holds) {
    case true:
      return whenPassable;
    case false:
      return 'refused';
    default:
      return 'unknown';
  }
}

function guard(
  kind: TopologyGuard['kind'],
  fact: Fact<'enabled' | 'disabled'>,
): TopologyGuard {
  if (fact.state === 'unknown') {
    return { kind, state: 'unknown' };
  }
  return { kind, state: fact.value === 'enabled' ? 'on' : 'off' };
}

function cloudArmorGuard({ cloudArmor }: LoadBalancer): TopologyGuard {
  const kind = 'cloud-armor';
  if (cloudArmor.state === 'unknown') {
    return { kind, state: 'unknown' };
  }
  if (cloudArmor.value === null) {
    return { kind, state: 'off' };
  }
  const rules = valueOr(cloudArmor.value.rules, []);
  const previewOnly =
    rules.some(rule => rule.preview) &&
    rules.every(rule => rule.preview || rule.action === 'allow');
  return { kind, state: previewOnly ? 'preview' : 'on' };
}

function loadBalancerNode(
  loadBalancer: LoadBalancer,
  index: number,
): TopologyNode {
  const internal = isExternalLoadBalancer(loadBalancer).holds === false;
  return {
    id: `load-balancer-${index}`,
    kind: internal ? 'internal-load-balancer' : 'load-balancer',
    column: 'entry',
    details: valueOr(loadBalancer.domains, []),
    guards: [
      cloudArmorGuard(loadBalancer),
      guard('cdn', loadBalancer.cdn),
      guard('iap', loadBalancer.iap),
    ].filter(({ state }) => state !== 'off'),
  };
}

function serviceNode({ service, auth }: NetworkPosture): TopologyNode {
  return {
    id: 'service',
    kind: 'service',
    column: 'service',
    details: [service.name],
    guards: [
      guard('iap', auth.iap),
      guard('invoker-check', auth.invokerCheck),
    ].filter(({ kind, state }) => kind === 'invoker-check' || state !== 'off'),
  };
}

function loadBalancerWays(
  posture: NetworkPosture,
  loadBalancer: LoadBalancer,
  id: string,
): TopologyEdge[] {
  const { setting } = posture.ingress;
  const external = isExternalLoadBalancer(loadBalancer);
  const admitted = holds(
    setting,
    value => value === 'all' || value === 'internal-and-cloud-load-balancing',
  );
  const checkedHere: EdgeState =
    is(loadBalancer.iap, 'enabled').holds === true ? 'checked' : 'open';
  const ways: TopologyEdge[] = [];
  if (external.holds !== false) {
    ways.push({
      from: 'internet',
      to: id,
      state: passable(all(external, admitted), checkedHere),
    });
  }
  if (external.holds !== true) {
    ways.push({
      from: 'internal-workloads',
      to: id,
      state: passable(
        all(not(external), not(is(setting, 'none'))),
        checkedHere,
      ),
    });
  }
  return ways;
}

/** The places and ways from the callers to the service. */
export function ingressTopology(posture: NetworkPosture): Topology {
  const { setting, defaultUrl, domainMappings, loadBalancers } =
    posture.ingress;
  const anyone = admitsAnyone(posture);
  const intoService: EdgeState =
    anyone.holds === 'unknown'
      ? 'unknown'
      : (anyone.holds && 'open') || 'checked';
  const nodes: TopologyNode[] = [
    {
      id: 'internet',
      kind: 'internet',
      column: 'caller',
      details: [],
      guards: [],
    },
    {
      id: 'internal-workloads',
      kind: 'internal-workloads',
      column: 'caller',
      details: [],
      guards: [],
    },
    {
      id: 'run-app-url',
      kind: 'run-app-url',
      column: 'entry',
      details: [],
      guards: [],
    },
  ];
  const direct = (entry: Condition): TopologyEdge[] => [
    {
      from: 'internet',
      to: 'run-app-url',
      state: passable(all(is(setting, 'all'), entry), 'open'),
    },
    {
      from: 'internal-workloads',
      to: 'run-app-url',
      state: passable(all(not(is(setting, 'none')), entry), 'open'),
    },
  ];
  const urlAnswers = is(defaultUrl, 'enabled');
  const edges: TopologyEdge[] = [
    ...direct(urlAnswers),
    {
      from: 'run-app-url',
      to: 'service',
      state: passable(urlAnswers, intoService),
    },
  ];
  const mapped = itemsOf(domainMappings);
  if (mapped.length > 0) {
    nodes.push({
      id: 'domain-mapping',
      kind: 'domain-mapping',
      column: 'entry',
      details: [...mapped],
      guards: [],
    });
    edges.push(
      {
        from: 'internet',
        to: 'domain-mapping',
        state: passable(is(setting, 'all'), 'open'),
      },
      { from: 'domain-mapping', to: 'service', state: intoService },
    );
  }
  itemsOf(loadBalancers).forEach((loadBalancer, index) => {
    const node = loadBalancerNode(loadBalancer, index);
    nodes.push(node);
    edges.push(...loadBalancerWays(posture, loadBalancer, node.id), {
      from: node.id,
      to: 'service',
      state: passable(
        any(
          not(isExternalLoadBalancer(loadBalancer)),
          not(is(setting, 'internal')),
        ),
        intoService,
      ),
    });
  });
  return { nodes: [...nodes, serviceNode(posture)], edges };
}
