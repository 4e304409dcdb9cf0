import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RiCheckLine, RiQuestionLine } from '@remixicon/react';
import { AnswerState } from '../../answers';
import { cloudRunTranslationRef } from '../../translation';
import { FindingsBadge } from '../Severity';
import styles from './Answers.module.css';

const ICONS = { ok: RiCheckLine, unknown: RiQuestionLine };

/** How an answer stands, as words with an icon. */
export function AnswerStateBadge({ state }: { state: AnswerState }) {
  const { t } = useTranslationRef(cloudRunTranslationRef);
  if (state.kind === 'warning') {
    return <FindingsBadge findings={state.findings} />;
  }
  const Icon = ICONS[state.kind];
  return (
    <span className={styles.state} data-state={state.kind}>
      <Icon size={14} aria-hidden="true" />
      {t(`answer.${state.kind}`)}
    </span>
  );
}
