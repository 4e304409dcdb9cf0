import { TopologyNodeKind } from 'backstage-plugin-cloud-run-common';

/**
 * The three lanes a diagram is drawn in, so that every kind of place stands where it stands in any other diagram:
 * the internet on one side, VPC networks on the other, Cloud Run itself between.
 */
export type Lane = 'internet' | 'cloud-run' | 'vpc';

/** The lanes in the order they are drawn. */
export const LANES: readonly Lane[] = ['internet', 'cloud-run', 'vpc'];

const LANE_OF_KIND: Record<TopologyNodeKind, Lane> = {
  internet: 'internet',
  'internal-workloads': 'vpc',
  'run-app-url': 'cloud-run',
  'domain-mapping': 'cloud-run',
  'load-balancer': 'internet',
  'internal-load-balancer': 'vpc',
  service: 'cloud-run',
  'google-network': 'internet',
  subnetwork: 'vpc',
  connector: 'vpc',
  'egress-unknown': 'cloud-run',
  'cloud-nat': 'internet',
  'internet-destinations': 'internet',
  'vpc-destinations': 'vpc',
  'internal-services': 'cloud-run',
};

/** The lane that a kind of place stands in. */
export function laneOf(kind: TopologyNodeKind): Lane {
  return LANE_OF_KIND[kind];
}
