import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { VisuallyHidden } from '@backstage/ui';
import {
  Topology,
  TopologyEdge,
  topologyMessages,
} from 'backstage-plugin-cloud-run-common';
import { useId, useMemo } from 'react';
import { useContainerWidth } from '../hooks/useContainerWidth';
import { useLocale } from '../hooks/useLocale';
import { cloudRunTranslationRef } from '../translation';
import { DiagramLegend } from './DiagramLegend';
import { EdgeLine } from './EdgeLine';
import { NodeBox } from './NodeBox';
import { layoutTopology } from './layoutTopology';
import { DiagramOrientation, DiagramWords } from './types';
import styles from './TopologyDiagram.module.css';

/** The room assumed where none can be measured, as in a test or before the first paint. */
const ASSUMED_WIDTH = 960;

/** The ways drawn last lie on top: those that let something through. */
const DRAWING_ORDER: Record<TopologyEdge['state'], number> = {
  refused: 0,
  unknown: 1,
  checked: 2,
  open: 3,
};

/**
 * What {@link TopologyDiagram} shows.
 *
 * @public
 */
export interface TopologyDiagramProps {
  /** What stands between caller, service and destination. */
  topology: Topology;
  /** From left to right or from top to bottom; chosen by the room there is when left out. */
  orientation?: DiagramOrientation;
}

/**
 * Draws what stands between caller, service and destination: places, the ways between them, and whether each is open,
 * checked, refused or not known. The same ways are listed in sentences for those who do not see the drawing.
 *
 * @public
 */
export function TopologyDiagram(props: TopologyDiagramProps) {
  const { topology, orientation } = props;
  const { t } = useTranslationRef(cloudRunTranslationRef);
  const locale = useLocale();
  const waysId = useId();
  const [container, measured] = useContainerWidth<HTMLElement>();
  const width = measured ?? ASSUMED_WIDTH;

  const words = useMemo<DiagramWords>(() => {
    const { nodes, guards, states } = topologyMessages[locale];
    return {
      node: ({ kind }) => nodes[kind],
      guard: ({ kind, state }) => `${guards[kind]}: ${states[state]}`,
    };
  }, [locale]);
  const layout = useMemo(
    () => layoutTopology(topology, { width, orientation, words }),
    [topology, width, orientation, words],
  );
  const service =
    topology.nodes.find(({ kind }) => kind === 'service')?.details[0] ?? '';
  const edges = [...layout.edges].sort(
    (a, b) => DRAWING_ORDER[a.edge.state] - DRAWING_ORDER[b.edge.state],
  );

  return (
    <figure className={styles.root} ref={container}>
      <svg
        className={styles.drawing}
        role="img"
        aria-label={t('diagram.label', { service })}
        aria-describedby={waysId}
        viewBox={`0 0 ${layout.width} ${layout.height}`}
        width={layout.width}
        height={layout.height}
        data-orientation={layout.orientation}
      >
        {layout.vpc && (
          <g className={styles.vpc}>
            <rect {...layout.vpc} rx={14} />
            <text x={layout.vpc.x + 12} y={layout.vpc.y + 19}>
              {t('diagram.vpc')}
            </text>
          </g>
        )}
        {edges.map(placed => (
          <EdgeLine
            key={`${placed.edge.from} ${placed.edge.to}`}
            placed={placed}
            orientation={layout.orientation}
          />
        ))}
        {layout.nodes.map(placed => (
          <NodeBox key={placed.node.id} placed={placed} />
        ))}
      </svg>
      <VisuallyHidden>
        <Ways id={waysId} topology={topology} />
      </VisuallyHidden>
      <DiagramLegend edges={topology.edges} />
    </figure>
  );
}

/** The ways of a topology, a sentence each. */
function Ways({ id, topology }: { id: string; topology: Topology }) {
  const { t } = useTranslationRef(cloudRunTranslationRef);
  const messages = topologyMessages[useLocale()];
  const nameOf = (nodeId: string) => {
    const node = topology.nodes.find(candidate => candidate.id === nodeId);
    return node ? messages.nodes[node.kind] : nodeId;
  };
  return (
    <ul id={id} aria-label={t('diagram.ways')}>
      {topology.edges.map(({ from, to, state }) => (
        <li key={`${from} ${to}`}>
          {t('diagram.way', {
            from: nameOf(from),
            to: nameOf(to),
            state: messages.edges[state],
          })}
        </li>
      ))}
    </ul>
  );
}
