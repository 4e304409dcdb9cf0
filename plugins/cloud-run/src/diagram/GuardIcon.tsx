import { TopologyGuard } from 'backstage-plugin-cloud-run-common';
import { LineIcon } from '../components/LineIcon';
import { Point } from './types';

const SHIELD = 'M12 3l8 3v6c0 4.5-3.3 7.6-8 9c-4.7-1.4-8-4.5-8-9V6Z';

const PATHS: Record<TopologyGuard['state'], string> = {
  on: `${SHIELD}M8.5 12l2.5 2.5l4.5-5`,
  off: `${SHIELD}M9.5 9.5l5 5M14.5 9.5l-5 5`,
  // An eye: it looks on.
  preview:
    'M2 12c2.5-4.5 6-7 10-7s7.5 2.5 10 7c-2.5 4.5-6 7-10 7s-7.5-2.5-10-7ZM12 9a3 3 0 1 0 0 6a3 3 0 0 0 0-6',
  unknown:
    'M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18ZM9.5 9.5a2.5 2.5 0 1 1 3.6 2.2c-.7.4-1.1.9-1.1 1.8M12 16.5h.01',
};

/** The icon of a guard's state, inside a drawing. */
export function GuardIcon(props: {
  state: TopologyGuard['state'];
  at: Point;
  size: number;
}) {
  return (
    <LineIcon
      path={PATHS[props.state]}
      x={props.at.x}
      y={props.at.y}
      size={props.size}
    />
  );
}
