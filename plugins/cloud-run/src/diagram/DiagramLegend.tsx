import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { TopologyEdge } from 'backstage-plugin-cloud-run-common';
import { cloudRunTranslationRef } from '../translation';
import { EdgeMark } from './EdgeMark';
import styles from './TopologyDiagram.module.css';

const STATES: readonly TopologyEdge['state'][] = [
  'open',
  'checked',
  'refused',
  'unknown',
];

/** What the lines of a diagram mean; only those that are in it. */
export function DiagramLegend({ edges }: { edges: readonly TopologyEdge[] }) {
  const { t } = useTranslationRef(cloudRunTranslationRef);
  const used = STATES.filter(state => edges.some(edge => edge.state === state));
  return (
    <ul className={styles.legend} aria-label={t('diagram.legend')}>
      {used.map(state => (
        <li key={state}>
          <svg width={44} height={20} aria-hidden="true" focusable="false">
            <g className={styles.edge} data-state={state}>
              <path className={styles.line} d="M 2 10 H 42" />
              <EdgeMark state={state} at={{ x: 22, y: 10 }} />
            </g>
          </svg>
          <span>{t(`diagram.${state}`)}</span>
        </li>
      ))}
    </ul>
  );
}
