import { TopologyEdge } from 'backstage-plugin-cloud-run-common';
import { DiagramOrientation, PlacedEdge, PlacedNode, Point } from './types';

/** How far apart two ways leave or reach the same place. */
const PORT_GAP = 16;

/** How far along a way its mark sits: near enough to the start that marks of crossing ways stay apart. */
const BADGE_AT = 0.42;

type Curve = [Point, Point, Point, Point];

/** The point of a cubic Bézier curve at `t` between 0 and 1. */
export function pointOn([a, b, c, d]: Curve, t: number): Point {
  const u = 1 - t;
  const at = (axis: 'x' | 'y') =>
    u ** 3 * a[axis] +
    3 * u ** 2 * t * b[axis] +
    3 * u * t ** 2 * c[axis] +
    t ** 3 * d[axis];
  return { x: at('x'), y: at('y') };
}

function across(node: PlacedNode, orientation: DiagramOrientation): number {
  return orientation === 'horizontal'
    ? node.y + node.height / 2
    : node.x + node.width / 2;
}

/** How far from the middle of its side a way meets a place, the ways ordered as the places at their other ends. */
function portOffset(
  edge: TopologyEdge,
  siblings: { edge: TopologyEdge; other: number }[],
): number {
  const ordered = [...siblings].sort((a, b) => a.other - b.other);
  const index = ordered.findIndex(sibling => sibling.edge === edge);
  return (index - (ordered.length - 1) / 2) * PORT_GAP;
}

/**
 * The ways between places that have been placed, as curves that leave and arrive straight.
 */
export function placeEdges(
  edges: readonly TopologyEdge[],
  nodes: readonly PlacedNode[],
  orientation: DiagramOrientation,
): PlacedEdge[] {
  const byId = new Map(nodes.map(placed => [placed.node.id, placed]));
  const ends = edges.flatMap(edge => {
    const from = byId.get(edge.from);
    const to = byId.get(edge.to);
    return from && to ? [{ edge, from, to }] : [];
  });
  return ends.map(({ edge, from, to }) => {
    const leaving = portOffset(
      edge,
      ends
        .filter(end => end.from === from)
        .map(end => ({ edge: end.edge, other: across(end.to, orientation) })),
    );
    const arriving = portOffset(
      edge,
      ends
        .filter(end => end.to === to)
        .map(end => ({ edge: end.edge, other: across(end.from, orientation) })),
    );
    const curve: Curve =
      orientation === 'horizontal'
        ? horizontalCurve(from, to, leaving, arriving)
        : verticalCurve(from, to, leaving, arriving);
    return { edge, curve, badge: pointOn(curve, BADGE_AT) };
  });
}

function horizontalCurve(
  from: PlacedNode,
  to: PlacedNode,
  leaving: number,
  arriving: number,
): Curve {
  const start = {
    x: from.x + from.width,
    y: from.y + from.height / 2 + leaving,
  };
  const end = { x: to.x, y: to.y + to.height / 2 + arriving };
  const middle = (start.x + end.x) / 2;
  return [start, { x: middle, y: start.y }, { x: middle, y: end.y }, end];
}

function verticalCurve(
  from: PlacedNode,
  to: PlacedNode,
  leaving: number,
  arriving: number,
): Curve {
  const start = {
    x: from.x + from.width / 2 + leaving,
    y: from.y + from.height,
  };
  const end = { x: to.x + to.width / 2 + arriving, y: to.y };
  const middle = (start.y + end.y) / 2;
  return [start, { x: start.x, y: middle }, { x: end.x, y: middle }, end];
}
