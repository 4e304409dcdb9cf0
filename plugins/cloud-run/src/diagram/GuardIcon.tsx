import {
  RiEyeLine,
  RiQuestionLine,
  RiShieldCheckLine,
  RiShieldCrossLine,
} from '@remixicon/react';
import { TopologyGuard } from 'backstage-plugin-cloud-run-common';
import { Point } from './types';

const ICONS: Record<TopologyGuard['state'], typeof RiEyeLine> = {
  on: RiShieldCheckLine,
  off: RiShieldCrossLine,
  preview: RiEyeLine,
  unknown: RiQuestionLine,
};

/** The icon of a guard's state, inside a drawing. */
export function GuardIcon(props: {
  state: TopologyGuard['state'];
  at: Point;
  size: number;
}) {
  const Icon = ICONS[props.state];
  return (
    <Icon x={props.at.x} y={props.at.y} size={props.size} aria-hidden="true" />
  );
}
