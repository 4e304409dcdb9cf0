import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Skeleton, VisuallyHidden } from '@backstage/ui';
import { cloudRunTranslationRef } from '../../translation';
import styles from './PostureStates.module.css';

/** The outline of what is about to appear. */
export function PostureLoading() {
  const { t } = useTranslationRef(cloudRunTranslationRef);
  return (
    <div className={styles.loading} role="status">
      <VisuallyHidden>{t('states.loading')}</VisuallyHidden>
      <div className={styles.headline} aria-hidden="true">
        <Skeleton width={40} height={40} />
        <div className={styles.lines}>
          <Skeleton width="40%" height={22} />
          <Skeleton width="75%" height={16} />
        </div>
      </div>
      <div className={styles.tiles} aria-hidden="true">
        <Skeleton width="100%" height={132} />
        <Skeleton width="100%" height={132} />
        <Skeleton width="100%" height={132} />
      </div>
      <Skeleton width="100%" height={220} aria-hidden="true" />
    </div>
  );
}
