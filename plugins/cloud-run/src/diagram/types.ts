import {
  TopologyEdge,
  TopologyGuard,
  TopologyNode,
} from 'backstage-plugin-cloud-run-common';

/** Whether callers stand on the left and destinations on the right, or above and below. @public */
export type DiagramOrientation = 'horizontal' | 'vertical';

export interface Point {
  x: number;
  y: number;
}

export interface Rectangle extends Point {
  width: number;
  height: number;
}

/** Something at a place that a request has to pass, with its words in lines. */
export interface PlacedGuard extends Rectangle {
  guard: TopologyGuard;
  lines: string[];
}

/** A place of the topology with its position and its words in lines. */
export interface PlacedNode extends Rectangle {
  node: TopologyNode;
  icon: Point;
  title: { x: number; y: number; lines: string[] };
  details: { x: number; y: number; lines: string[] };
  guards: PlacedGuard[];
}

/** A way of the topology as a curve; `badge` is where its mark sits. */
export interface PlacedEdge {
  edge: TopologyEdge;
  curve: [Point, Point, Point, Point];
  badge: Point;
}

/** A topology with every position worked out. */
export interface TopologyLayout {
  orientation: DiagramOrientation;
  width: number;
  height: number;
  nodes: PlacedNode[];
  edges: PlacedEdge[];
  /** What lies inside VPC networks; absent where no rectangle can tell it apart. */
  vpc?: Rectangle;
}

/** The words of a diagram in the language it is drawn in. */
export interface DiagramWords {
  node(node: TopologyNode): string;
  guard(guard: TopologyGuard): string;
}
