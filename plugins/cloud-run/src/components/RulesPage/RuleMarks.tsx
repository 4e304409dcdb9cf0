import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ListedRule } from 'backstage-plugin-cloud-run-common';
import { cloudRunTranslationRef } from '../../translation';
import styles from './RulesPage.module.css';

/** What the organisation made of a rule: its own, switched off, or of another severity. */
export function RuleMarks({ rule }: { rule: ListedRule }) {
  const { t } = useTranslationRef(cloudRunTranslationRef);
  const { origin, off, severity, ownSeverity } = rule;
  return (
    <>
      {origin === 'organisation' && (
        <span className={styles.mark}>{t('rules.organisation')}</span>
      )}
      {off && <span className={styles.mark}>{t('rules.off')}</span>}
      {severity !== ownSeverity && (
        <span className={styles.mark}>
          {t('rules.changed', { severity: t(`severity.${ownSeverity}`) })}
        </span>
      )}
    </>
  );
}
