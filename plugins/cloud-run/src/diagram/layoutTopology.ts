import {
  TOPOLOGY_COLUMNS,
  Topology,
  TopologyNode,
} from 'backstage-plugin-cloud-run-common';
import { LANES, Lane, laneOf } from './lanes';
import { measureNode, moveTo } from './measureNode';
import { placeEdges } from './placeEdges';
import {
  DiagramOrientation,
  DiagramWords,
  PlacedNode,
  Rectangle,
  TopologyLayout,
} from './types';

const MARGIN = 12;
const NODE_GAP = 14;
const LANE_GAP = 28;
const VPC_PADDING = 10;
const VPC_LABEL = 20;

const NODE_WIDTH = { min: 110, max: 178 };
const COLUMN_GAP = { min: 34, max: 92 };
const ROW_GAP = 56;
const VERTICAL_WIDTH = { min: 260, max: 620 };

const clamp = (value: number, { min, max }: { min: number; max: number }) =>
  Math.min(max, Math.max(min, value));

/** The places of each column that has any, in the order of the columns. */
function columnsOf({ nodes }: Topology): TopologyNode[][] {
  return TOPOLOGY_COLUMNS.map(column =>
    nodes.filter(node => node.column === column),
  ).filter(column => column.length > 0);
}

/**
 * The least width that a topology needs to be drawn from left to right.
 */
export function leastHorizontalWidth(topology: Topology): number {
  const count = columnsOf(topology).length;
  return 2 * MARGIN + count * NODE_WIDTH.min + (count - 1) * COLUMN_GAP.min;
}

/** The rectangle around the places of the VPC lane. */
function vpcAround(nodes: PlacedNode[]): Rectangle | undefined {
  const inside = nodes.filter(({ node }) => laneOf(node.kind) === 'vpc');
  if (inside.length === 0) {
    return undefined;
  }
  const left = Math.min(...inside.map(({ x }) => x)) - VPC_PADDING;
  const top = Math.min(...inside.map(({ y }) => y)) - VPC_PADDING - VPC_LABEL;
  const right = Math.max(...inside.map(n => n.x + n.width)) + VPC_PADDING;
  const bottom = Math.max(...inside.map(n => n.y + n.height)) + VPC_PADDING;
  return { x: left, y: top, width: right - left, height: bottom - top };
}

function stackHeight(stack: readonly PlacedNode[]): number {
  return (
    stack.reduce((sum, { height }) => sum + height, 0) +
    Math.max(0, stack.length - 1) * NODE_GAP
  );
}

function layoutHorizontally(
  topology: Topology,
  width: number,
  words: DiagramWords,
): TopologyLayout {
  const columns = columnsOf(topology);
  const room = width - 2 * MARGIN;
  const nodeWidth = clamp(
    Math.floor((room * 0.74) / columns.length),
    NODE_WIDTH,
  );
  const gap = clamp(
    Math.floor(
      (room - columns.length * nodeWidth) / Math.max(1, columns.length - 1),
    ),
    COLUMN_GAP,
  );
  const cells = columns.map(column =>
    LANES.map((lane: Lane) =>
      column
        .filter(node => laneOf(node.kind) === lane)
        .map(node => measureNode(node, nodeWidth, words)),
    ),
  );
  const laneHeights = LANES.map((_, lane) =>
    Math.max(0, ...cells.map(column => stackHeight(column[lane]))),
  );
  const laneTops = laneHeights.map(
    (_, lane) =>
      MARGIN +
      laneHeights.slice(0, lane).reduce((sum, h) => sum + h, 0) +
      lane * LANE_GAP +
      (LANES[lane] === 'vpc' ? VPC_LABEL : 0),
  );
  const nodes = cells.flatMap((column, index) =>
    column.flatMap((stack, lane) => {
      let y = laneTops[lane] + (laneHeights[lane] - stackHeight(stack)) / 2;
      return stack.map(placed => {
        const moved = moveTo(placed, {
          x: MARGIN + index * (nodeWidth + gap),
          y: Math.round(y),
        });
        y += placed.height + NODE_GAP;
        return moved;
      });
    }),
  );
  const last = LANES.length - 1;
  return {
    orientation: 'horizontal',
    width: 2 * MARGIN + columns.length * nodeWidth + (columns.length - 1) * gap,
    height: laneTops[last] + laneHeights[last] + MARGIN + VPC_PADDING,
    nodes,
    edges: placeEdges(topology.edges, nodes, 'horizontal'),
    vpc: vpcAround(nodes),
  };
}

/** Whether a row has at most one place in each lane, so that every place can stand in its own. */
function fitsLanes(row: readonly TopologyNode[]): boolean {
  return LANES.every(
    lane => row.filter(node => laneOf(node.kind) === lane).length <= 1,
  );
}

/** A row of places from left to right, at the top of the drawing: in lanes where each has its own, else evenly spread. */
function measureRow(
  row: readonly TopologyNode[],
  room: number,
  words: DiagramWords,
): PlacedNode[] {
  const gap = room < 420 ? 16 : 28;
  const inLanes = fitsLanes(row);
  const slot = (room + gap) / (inLanes ? LANES.length : row.length);
  const laneIndex = ({ kind }: TopologyNode) => LANES.indexOf(laneOf(kind));
  return [...row]
    .sort((a, b) => laneIndex(a) - laneIndex(b))
    .map((node, index) =>
      moveTo(measureNode(node, slot - gap, words), {
        x: MARGIN + (inLanes ? laneIndex(node) : index) * slot,
        y: 0,
      }),
    );
}

const heightOf = (row: readonly PlacedNode[]) =>
  Math.max(...row.map(({ height }) => height));

function layoutVertically(
  topology: Topology,
  givenWidth: number,
  words: DiagramWords,
): TopologyLayout {
  const columns = columnsOf(topology);
  const width = clamp(givenWidth, VERTICAL_WIDTH);
  const rows = columns.map(column =>
    measureRow(column, width - 2 * MARGIN, words),
  );
  const tops = rows.map((_, index) =>
    rows
      .slice(0, index)
      .reduce((y, row) => y + heightOf(row) + ROW_GAP, MARGIN + VPC_LABEL),
  );
  const nodes = rows.flatMap((row, index) =>
    row.map(placed =>
      moveTo(placed, {
        x: placed.x,
        y: Math.round(tops[index] + (heightOf(row) - placed.height) / 2),
      }),
    ),
  );
  const bottom = Math.max(...nodes.map(({ y, height }) => y + height));
  return {
    orientation: 'vertical',
    width,
    height: bottom + MARGIN + VPC_PADDING,
    nodes,
    edges: placeEdges(topology.edges, nodes, 'vertical'),
    vpc: columns.every(fitsLanes) ? vpcAround(nodes) : undefined,
  };
}

/** How a topology is to be laid out. */
export interface LayoutOptions {
  /** The room there is, in pixels. */
  width: number;
  /** Chosen by the room there is when left out. */
  orientation?: DiagramOrientation;
  words: DiagramWords;
}

/**
 * Works out where everything of a topology stands. It needs no browser: texts are measured by their characters.
 *
 * A place always stands in the lane of its kind, so two diagrams differ only where two networks do.
 */
export function layoutTopology(
  topology: Topology,
  { width, orientation, words }: LayoutOptions,
): TopologyLayout {
  const chosen =
    orientation ??
    (width >= leastHorizontalWidth(topology) ? 'horizontal' : 'vertical');
  return chosen === 'horizontal'
    ? layoutHorizontally(
        topology,
        Math.max(width, leastHorizontalWidth(topology)),
        words,
      )
    : layoutVertically(topology, width, words);
}
