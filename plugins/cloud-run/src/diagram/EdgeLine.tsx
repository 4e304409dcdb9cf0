import { DiagramOrientation, PlacedEdge, Point } from './types';
import { EdgeMark } from './EdgeMark';
import styles from './TopologyDiagram.module.css';

const ARROW = 7;

function arrowHead({ x, y }: Point, orientation: DiagramOrientation): string {
  return orientation === 'horizontal'
    ? `M ${x - ARROW} ${y - ARROW * 0.62} L ${x} ${y} L ${x - ARROW} ${
        y + ARROW * 0.62
      }`
    : `M ${x - ARROW * 0.62} ${y - ARROW} L ${x} ${y} L ${x + ARROW * 0.62} ${
        y - ARROW
      }`;
}

function stopBar({ x, y }: Point, orientation: DiagramOrientation): string {
  return orientation === 'horizontal'
    ? `M ${x - 3} ${y - 5} V ${y + 5}`
    : `M ${x - 5} ${y - 3} H ${x + 5}`;
}

/** A way: its line, how it ends, and its mark. */
export function EdgeLine(props: {
  placed: PlacedEdge;
  orientation: DiagramOrientation;
}) {
  const { placed, orientation } = props;
  const [a, b, c, d] = placed.curve;
  const { state } = placed.edge;
  const refused = state === 'refused';
  return (
    <g className={styles.edge} data-state={state}>
      <path
        className={styles.line}
        d={`M ${a.x} ${a.y} C ${b.x} ${b.y} ${c.x} ${c.y} ${d.x} ${d.y}`}
      />
      <path
        className={styles.end}
        d={refused ? stopBar(d, orientation) : arrowHead(d, orientation)}
      />
      <EdgeMark state={state} at={placed.badge} />
    </g>
  );
}
