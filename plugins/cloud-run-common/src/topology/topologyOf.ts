import { NetworkPosture } from '../posture';
import { egressTopology } from './egress';
import { ingressTopology } from './ingress';
import { Topology } from './types';

/**
 * The topology of a service: what stands between its callers, itself and what it calls.
 *
 * @public
 */
export function topologyOf(posture: NetworkPosture): Topology {
  const ingress = ingressTopology(posture);
  const egress = egressTopology(posture);
  return {
    nodes: [...ingress.nodes, ...egress.nodes],
    edges: [...ingress.edges, ...egress.edges],
  };
}
