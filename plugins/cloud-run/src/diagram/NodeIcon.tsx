import { TopologyNodeKind } from 'backstage-plugin-cloud-run-common';
import { LineIcon } from '../components/LineIcon';
import { Point } from './types';

const GLOBE =
  'M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18ZM3 12h18M12 3c-4 4-4 14 0 18c4-4 4-14 0-18';
const ONE_TO_THREE =
  'M12 3v12M5 15V9h14v6M3 15h4v5H3ZM10 15h4v5h-4ZM17 15h4v5h-4Z';

const PATHS: Record<TopologyNodeKind, string> = {
  internet: GLOBE,
  // Two servers, one above the other.
  'internal-workloads': 'M4 4h16v6H4ZM4 14h16v6H4ZM8 7h.01M8 17h.01',
  // Two links of a chain.
  'run-app-url':
    'M9.5 14.5l5-5M11 7l2-2a4.2 4.2 0 0 1 6 6l-2 2M13 17l-2 2a4.2 4.2 0 0 1-6-6l2-2',
  // A window with its address.
  'domain-mapping': 'M3 5h18v14H3ZM3 9h18M7 7h.01',
  'load-balancer': ONE_TO_THREE,
  'internal-load-balancer': ONE_TO_THREE,
  // Three layers.
  service: 'M12 3l9 4.5l-9 4.5l-9-4.5ZM3 12l9 4.5l9-4.5M3 16.5l9 4.5l9-4.5',
  'google-network':
    'M7 19h10.5a4.5 4.5 0 0 0 .5-9a6 6 0 0 0-11.6-1.2A5.2 5.2 0 0 0 7 19Z',
  // A box with two below.
  subnetwork: 'M9 3h6v5H9ZM3 16h6v5H3ZM15 16h6v5h-6ZM12 8v4M6 16v-4h12v4',
  // A plug.
  connector: 'M9 3v5M15 3v5M6 8h12v4a6 6 0 0 1-12 0ZM12 18v3',
  'egress-unknown':
    'M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18ZM9.5 9.5a2.5 2.5 0 1 1 3.6 2.2c-.7.4-1.1.9-1.1 1.8M12 16.5h.01',
  // Two ways that leave as one.
  'cloud-nat': 'M3 6h4l5 6h9M3 18h4l5-6M18 9l3 3l-3 3',
  'internet-destinations': GLOBE,
  // A store.
  'vpc-destinations':
    'M12 3c4.5 0 7 1.2 7 3s-2.5 3-7 3s-7-1.2-7-3s2.5-3 7-3ZM5 6v12c0 1.8 2.5 3 7 3s7-1.2 7-3V6M5 12c0 1.8 2.5 3 7 3s7-1.2 7-3',
  // A box, and the way to another.
  'internal-services': 'M4 4h11v11H4ZM9 19h11M17 16l3 3l-3 3',
};

/** The icon of a kind of place, inside a drawing. */
export function NodeIcon(props: {
  kind: TopologyNodeKind;
  at: Point;
  size: number;
}) {
  return (
    <LineIcon
      path={PATHS[props.kind]}
      x={props.at.x}
      y={props.at.y}
      size={props.size}
    />
  );
}
