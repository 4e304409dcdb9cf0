import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { RiCheckLine, RiQuestionLine } from '@remixicon/react';
import { Judgement } from 'backstage-plugin-cloud-run-common';
import { cloudRunTranslationRef } from '../../translation';
import styles from './Findings.module.css';

function titleKey({ passed, notEvaluated }: Judgement) {
  if (passed.length === 0) {
    return 'findings.nothingJudged';
  }
  return notEvaluated.length > 0 ? 'findings.noneKnown' : 'findings.none';
}

/** Says that nothing wrong was found, and how much that is worth: how many rules passed and how many could not be judged. */
export function NothingFound({ judgement }: { judgement: Judgement }) {
  const { t } = useTranslationRef(cloudRunTranslationRef);
  const passed = judgement.passed.length;
  const open = judgement.notEvaluated.length;
  const complete = passed > 0 && open === 0;
  const Icon = complete ? RiCheckLine : RiQuestionLine;
  return (
    <div className={styles.nothing} data-complete={complete}>
      <span className={styles.icon}>
        <Icon size={18} aria-hidden="true" />
      </span>
      <div>
        <Text as="p" weight="bold">
          {t(titleKey(judgement))}
        </Text>
        <Text as="p" variant="body-small" color="secondary">
          {passed > 0 && `${t('findings.noneDetail', { count: passed })} `}
          {open > 0 && t('findings.notEvaluatedHint', { count: open })}
        </Text>
      </div>
    </div>
  );
}
