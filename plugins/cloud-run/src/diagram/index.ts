export { TopologyDiagram } from './TopologyDiagram';
export type { TopologyDiagramProps } from './TopologyDiagram';
export type { DiagramOrientation } from './types';
