/**
 * What a place in the topology is.
 *
 * @public
 */
export type TopologyNodeKind =
  | 'internet'
  | 'internal-workloads'
  | 'run-app-url'
  | 'domain-mapping'
  | 'load-balancer'
  | 'internal-load-balancer'
  | 'service'
  | 'google-network'
  | 'subnetwork'
  | 'connector'
  | 'egress-unknown'
  | 'cloud-nat'
  | 'internet-destinations'
  | 'vpc-destinations'
  | 'internal-services';

/** Where a place stands between the caller on the left and the destination on the right. @public */
export type TopologyColumn =
  | 'caller'
  | 'entry'
  | 'service'
  | 'exit'
  | 'nat'
  | 'destination';

/** The columns from left to right. @public */
export const TOPOLOGY_COLUMNS: readonly TopologyColumn[] = [
  'caller',
  'entry',
  'service',
  'exit',
  'nat',
  'destination',
];

/** Something at a place that a request has to pass. @public */
export interface TopologyGuard {
  kind: 'cloud-armor' | 'cdn' | 'iap' | 'invoker-check';
  state: 'on' | 'off' | 'preview' | 'unknown';
}

/** A place that traffic passes. @public */
export interface TopologyNode {
  id: string;
  kind: TopologyNodeKind;
  column: TopologyColumn;
  /** Names, domains and ranges, as they are; not translated. */
  details: string[];
  guards: TopologyGuard[];
}

/**
 * A way between two places: `open` for anybody, `checked` where the caller must be let in, `refused`, or `unknown`.
 *
 * @public
 */
export interface TopologyEdge {
  from: string;
  to: string;
  state: 'open' | 'checked' | 'refused' | 'unknown';
}

/**
 * What stands between caller, service and destination. Every diagram is drawn from one of these.
 *
 * @public
 */
export interface Topology {
  nodes: TopologyNode[];
  edges: TopologyEdge[];
}
