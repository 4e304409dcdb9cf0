import { TopologyEdge } from 'backstage-plugin-cloud-run-common';
import { Point } from './types';
import styles from './TopologyDiagram.module.css';

const RADIUS = 9;

function Glyph({ state }: { state: TopologyEdge['state'] }) {
  switch (state) {
    case 'open':
      return <path d="M -2 -4 L 2.5 0 L -2 4" />;
    case 'checked':
      return (
        <>
          <rect x={-3.5} y={-0.8} width={7} height={5} rx={1} />
          <path d="M -2.2 -0.8 V -2.4 A 2.2 2.2 0 0 1 2.2 -2.4 V -0.8" />
        </>
      );
    case 'refused':
      return <path d="M -3 -3 L 3 3 M 3 -3 L -3 3" />;
    case 'unknown':
      return (
        <>
          <path d="M -2.4 -2.2 A 2.4 2.4 0 1 1 0.8 0 Q 0 0.4 0 1.6" />
          <circle r={0.6} cy={4} className={styles.dot} />
        </>
      );
    default:
      return state satisfies never;
  }
}

/** The mark of a way's state: told apart by its shape before its colour. */
export function EdgeMark(props: { state: TopologyEdge['state']; at: Point }) {
  const { state, at } = props;
  return (
    <g
      className={styles.mark}
      data-state={state}
      transform={`translate(${at.x} ${at.y})`}
    >
      <circle r={RADIUS} className={styles.markGround} />
      <g className={styles.glyph}>
        <Glyph state={state} />
      </g>
    </g>
  );
}
