import {
  RiCloudLine,
  RiComputerLine,
  RiDatabase2Line,
  RiGlobalLine,
  RiLinksLine,
  RiNodeTree,
  RiPlugLine,
  RiQuestionLine,
  RiRouteLine,
  RiScales3Line,
  RiServerLine,
  RiShareForwardLine,
  RiStackLine,
} from '@remixicon/react';
import { TopologyNodeKind } from 'backstage-plugin-cloud-run-common';
import { Point } from './types';

const ICONS: Record<TopologyNodeKind, typeof RiGlobalLine> = {
  internet: RiGlobalLine,
  'internal-workloads': RiServerLine,
  'run-app-url': RiLinksLine,
  'domain-mapping': RiComputerLine,
  'load-balancer': RiScales3Line,
  'internal-load-balancer': RiScales3Line,
  service: RiStackLine,
  'google-network': RiCloudLine,
  subnetwork: RiNodeTree,
  connector: RiPlugLine,
  'egress-unknown': RiQuestionLine,
  'cloud-nat': RiRouteLine,
  'internet-destinations': RiGlobalLine,
  'vpc-destinations': RiDatabase2Line,
  'internal-services': RiShareForwardLine,
};

/** The icon of a kind of place, inside a drawing. */
export function NodeIcon(props: {
  kind: TopologyNodeKind;
  at: Point;
  size: number;
}) {
  const Icon = ICONS[props.kind];
  return (
    <Icon x={props.at.x} y={props.at.y} size={props.size} aria-hidden="true" />
  );
}
