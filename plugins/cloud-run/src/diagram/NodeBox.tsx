import { NodeIcon } from './NodeIcon';
import { GuardIcon } from './GuardIcon';
import { SIZES } from './measureNode';
import { PlacedGuard, PlacedNode } from './types';
import styles from './TopologyDiagram.module.css';

function Lines(props: {
  lines: string[];
  x: number;
  y: number;
  lineHeight: number;
  className: string;
}) {
  return (
    <text className={props.className}>
      {props.lines.map((line, index) => (
        <tspan
          key={index}
          x={props.x}
          y={props.y + (index + 0.76) * props.lineHeight}
        >
          {line}
        </tspan>
      ))}
    </text>
  );
}

function GuardPill({ placed }: { placed: PlacedGuard }) {
  const s = SIZES;
  return (
    <g className={styles.guard} data-state={placed.guard.state}>
      <rect
        x={placed.x}
        y={placed.y}
        width={placed.width}
        height={placed.height}
        rx={placed.height < 30 ? placed.height / 2 : 8}
      />
      <GuardIcon
        state={placed.guard.state}
        at={{
          x: placed.x + s.guardPaddingX,
          y: placed.y + s.guardPaddingY + 1,
        }}
        size={s.guardIcon}
      />
      <Lines
        className={styles.guardText}
        lines={placed.lines}
        x={placed.x + s.guardPaddingX + s.guardIcon + 4}
        y={placed.y + s.guardPaddingY}
        lineHeight={s.guardLine}
      />
    </g>
  );
}

/** A place: its icon, its name, what is known of it, and what a request has to pass there. */
export function NodeBox({ placed }: { placed: PlacedNode }) {
  const s = SIZES;
  return (
    <g className={styles.node} data-kind={placed.node.kind}>
      <rect
        className={styles.box}
        x={placed.x}
        y={placed.y}
        width={placed.width}
        height={placed.height}
        rx={10}
      />
      <g className={styles.icon}>
        <NodeIcon kind={placed.node.kind} at={placed.icon} size={s.icon} />
      </g>
      <Lines
        className={styles.title}
        lines={placed.title.lines}
        x={placed.title.x}
        y={placed.title.y}
        lineHeight={s.titleLine}
      />
      <Lines
        className={styles.details}
        lines={placed.details.lines}
        x={placed.details.x}
        y={placed.details.y}
        lineHeight={s.detailLine}
      />
      {placed.guards.map(guard => (
        <GuardPill key={guard.guard.kind} placed={guard} />
      ))}
    </g>
  );
}
