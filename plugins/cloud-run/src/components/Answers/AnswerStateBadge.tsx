import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RiAlertLine, RiCheckLine, RiQuestionLine } from '@remixicon/react';
import { AnswerState } from '../../answers';
import { cloudRunTranslationRef } from '../../translation';
import styles from './Answers.module.css';

const ICONS: Record<AnswerState['kind'], typeof RiCheckLine> = {
  ok: RiCheckLine,
  warning: RiAlertLine,
  unknown: RiQuestionLine,
};

/** How an answer stands, as words with an icon. */
export function AnswerStateBadge({ state }: { state: AnswerState }) {
  const { t } = useTranslationRef(cloudRunTranslationRef);
  const Icon = ICONS[state.kind];
  return (
    <span className={styles.state} data-state={state.kind}>
      <Icon size={14} aria-hidden="true" />
      {state.kind === 'warning'
        ? t('answer.warning', { count: state.findings.length })
        : t(`answer.${state.kind}`)}
    </span>
  );
}
