import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Skeleton, VisuallyHidden } from '@backstage/ui';
import { cloudRunTranslationRef } from '../../translation';
import styles from './RulesPage.module.css';

/** The outline of the list of rules. */
export function RulesLoading() {
  const { t } = useTranslationRef(cloudRunTranslationRef);
  return (
    <div className={styles.root} role="status">
      <VisuallyHidden>{t('rules.loading')}</VisuallyHidden>
      {[0, 1, 2, 3, 4, 5].map(row => (
        <Skeleton key={row} width="100%" height={56} aria-hidden="true" />
      ))}
    </div>
  );
}
