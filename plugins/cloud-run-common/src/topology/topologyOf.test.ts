import fc from 'fast-check';
import { postureOfAnnotations } from '../annotations';
import { deploymentsOf } from '../intent';
import { exposureOf, postureOfIntent } from '../posture';
import { arbitraryServiceDefinition } from '../testUtils';
import { toMermaid } from './mermaid';
import { topologyOf } from './topologyOf';
import { TOPOLOGY_COLUMNS, Topology, TopologyEdge } from './types';

const declared = (annotations: Record<string, string>): Topology =>
  topologyOf(postureOfAnnotations({ name: 'storefront' }, annotations));

const ingress = 'run.googleapis.com/ingress';
const closed = {
  'run.googleapis.com/default-url-disabled': 'false',
  'run.googleapis.com/invoker-iam-disabled': 'false',
  'run.googleapis.com/iap-enabled': 'false',
  'cloud.google.com/run-invokers': 'none',
};

function stateOf(topology: Topology, from: string, to: string) {
  return topology.edges.find(edge => edge.from === from && edge.to === to)
    ?.state;
}

/** Whether a way of passable edges leads from one place to another. */
function leads(
  { edges }: Topology,
  from: string,
  to: string,
  passable: TopologyEdge['state'][],
): boolean {
  const reached = new Set([from]);
  for (const place of reached) {
    for (const edge of edges) {
      if (edge.from === place && passable.includes(edge.state)) {
        reached.add(edge.to);
      }
    }
  }
  return reached.has(to);
}

describe('topologyOf', () => {
  it.each([
    ['all', 'open', 'open'],
    ['internal', 'refused', 'open'],
    ['internal-and-cloud-load-balancing', 'refused', 'open'],
  ])(
    'tells the ingress settings apart: %s',
    (setting, fromInternet, fromWorkloads) => {
      const topology = declared({ ...closed, [ingress]: setting });

      expect(stateOf(topology, 'internet', 'run-app-url')).toBe(fromInternet);
      expect(stateOf(topology, 'internal-workloads', 'run-app-url')).toBe(
        fromWorkloads,
      );
      expect(stateOf(topology, 'run-app-url', 'service')).toBe('checked');
    },
  );

  it('draws nothing as open that is not known', () => {
    const { edges } = declared({});

    expect(edges.map(({ state }) => state)).not.toContain('open');
  });

  it('sends all traffic without Cloud NAT nowhere', () => {
    const topology = declared({
      'run.googleapis.com/network-interfaces': '[{"network":"shop"}]',
      'run.googleapis.com/vpc-access-egress': 'all-traffic',
      'cloud.google.com/run-nat': 'none',
    });

    expect(stateOf(topology, 'exit', 'internet-destinations')).toBe('refused');
    expect(stateOf(topology, 'exit', 'vpc-destinations')).toBe('open');
  });

  it('agrees with the exposure, and has no loose ends, for every service the form can express', () => {
    fc.assert(
      fc.property(arbitraryServiceDefinition(), definition => {
        for (const deployment of deploymentsOf(definition)) {
          const posture = postureOfIntent(deployment);
          const topology = topologyOf(posture);
          const ids = topology.nodes.map(({ id }) => id);

          expect(new Set(ids).size).toBe(ids.length);
          for (const { from, to } of topology.edges) {
            expect(ids).toContain(from);
            expect(ids).toContain(to);
          }
          for (const { column } of topology.nodes) {
            expect(TOPOLOGY_COLUMNS).toContain(column);
          }
          const { level } = exposureOf(posture);
          const open = leads(topology, 'internet', 'service', ['open']);
          const reachable = leads(topology, 'internet', 'service', [
            'open',
            'checked',
          ]);
          expect(open).toBe(level === 'public');
          expect(reachable).toBe(
            level === 'public' || level === 'internet-authenticated',
          );
        }
      }),
    );
  });
});

describe('toMermaid', () => {
  it('writes labels that cannot end their quotes or be markup', () => {
    const topology: Topology = {
      nodes: [
        {
          id: 'service',
          kind: 'service',
          column: 'service',
          details: ['a"]; click x "javascript:alert(1)"', '<b>#quot;</b>'],
          guards: [],
        },
      ],
      edges: [],
    };

    expect(toMermaid(topology, 'en')).toBe(
      'flowchart LR\n  service["Cloud Run service<br/>a#34;#93;#59; click x #34;javascript:alert(1)#34;<br/>#60;b#62;#35;quot#59;#60;/b#62;"]',
    );
  });

  it('draws refused ways dotted with a cross', () => {
    const text = toMermaid(
      declared({ ...closed, [ingress]: 'internal' }),
      'en',
    );

    expect(text).toContain('  internet -.-x|"refused"| run-app-url');
    expect(text).toContain('  run-app-url -->|"checked"| service');
  });
});
