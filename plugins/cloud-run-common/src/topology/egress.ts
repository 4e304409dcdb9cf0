import { Condition, all, any, holds, is, not } from '../facts';
import {
  EgressPath,
  NetworkPosture,
  lacksPrivateGoogleAccess,
} from '../posture';
import { Topology, TopologyEdge, TopologyNode } from './types';

function state(condition: Condition): TopologyEdge['state'] {
  switch (condition.holds) {
    case true:
      return 'open';
    case false:
      return 'refused';
    default:
      return 'unknown';
  }
}

function known(...facts: { state: string; value?: unknown }[]): string[] {
  return facts.flatMap(({ value }) =>
    typeof value === 'string' ? [value] : [],
  );
}

function exitNode(path: EgressPath | undefined): TopologyNode {
  const base = { id: 'exit', column: 'exit', guards: [] } as const;
  switch (path?.kind) {
    case 'default':
      return { ...base, guards: [], kind: 'google-network', details: [] };
    case 'direct-vpc':
      return {
        ...base,
        guards: [],
        kind: 'subnetwork',
        details: known(path.vpc.subnetwork, path.vpc.subnetRange),
      };
    case 'connector':
      return {
        ...base,
        guards: [],
        kind: 'connector',
        details: known(path.connector.name, path.connector.range),
      };
    default:
      return { ...base, guards: [], kind: 'egress-unknown', details: [] };
  }
}

/** The places and ways from the service to what it calls. */
export function egressTopology({ egress }: NetworkPosture): Topology {
  const path = egress.path.state === 'known' ? egress.path.value : undefined;
  const onVpc = holds(egress.path, ({ kind }) => kind !== 'default');
  const throughVpc = all(onVpc, is(egress.traffic, 'all-traffic'));
  const exit = exitNode(path);
  const nodes: TopologyNode[] = [exit];
  const edges: TopologyEdge[] = [
    { from: 'service', to: exit.id, state: path ? 'open' : 'unknown' },
  ];
  const destination = (
    kind: 'internet-destinations' | 'vpc-destinations' | 'internal-services',
  ) =>
    nodes.push({
      id: kind,
      kind,
      column: 'destination',
      details: [],
      guards: [],
    });

  destination('internet-destinations');
  if (throughVpc.holds === true) {
    const nat = egress.nat;
    if (nat.state === 'known' && nat.value === null) {
      edges.push({
        from: exit.id,
        to: 'internet-destinations',
        state: 'refused',
      });
    } else {
      nodes.push({
        id: 'cloud-nat',
        kind: 'cloud-nat',
        column: 'nat',
        details: nat.state === 'known' && nat.value ? [nat.value.name] : [],
        guards: [],
      });
      const way = state(holds(nat, gateway => gateway !== null));
      edges.push(
        { from: exit.id, to: 'cloud-nat', state: way },
        { from: 'cloud-nat', to: 'internet-destinations', state: way },
      );
    }
  } else if (path && path.kind !== 'default') {
    nodes.push({
      id: 'google-network',
      kind: 'google-network',
      column: 'exit',
      details: [],
      guards: [],
    });
    const way: TopologyEdge['state'] =
      throughVpc.holds === false ? 'open' : 'unknown';
    edges.push(
      { from: 'service', to: 'google-network', state: way },
      { from: 'google-network', to: 'internet-destinations', state: way },
    );
  } else {
    edges.push({
      from: exit.id,
      to: 'internet-destinations',
      state: path ? 'open' : 'unknown',
    });
  }

  destination('vpc-destinations');
  edges.push({ from: exit.id, to: 'vpc-destinations', state: state(onVpc) });

  destination('internal-services');
  edges.push({
    from: exit.id,
    to: 'internal-services',
    state: state(
      all(
        onVpc,
        not(lacksPrivateGoogleAccess(egress)),
        any(
          is(egress.traffic, 'all-traffic'),
          is(egress.privateDns, 'enabled'),
        ),
      ),
    ),
  });
  return { nodes, edges };
}
