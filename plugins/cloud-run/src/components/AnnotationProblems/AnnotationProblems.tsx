import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert } from '@backstage/ui';
import { ReportedAnnotationProblem } from 'backstage-plugin-cloud-run-common';
import { cloudRunTranslationRef } from '../../translation';
import styles from './AnnotationProblems.module.css';

/** The annotations that could not be read: what each says, what it takes, and an example. Nothing where there are none. */
export function AnnotationProblems(props: {
  problems: readonly ReportedAnnotationProblem[];
}) {
  const { problems } = props;
  const { t } = useTranslationRef(cloudRunTranslationRef);
  if (problems.length === 0) {
    return null;
  }
  return (
    <Alert
      status="warning"
      icon
      title={t('states.malformed.title', { count: problems.length })}
      description={
        <div className={styles.root}>
          <p>{t('states.malformed.description')}</p>
          {problems.map(({ annotation, value, allowed, example }) => (
            <dl key={annotation} className={styles.problem}>
              <dt className={styles.name}>
                <code>{annotation}</code>
              </dt>
              <dd>
                {t('states.malformed.value')}: <code>{value}</code>
              </dd>
              <dd>
                {t('states.malformed.allowed')}:{' '}
                {allowed.map((item, index) => (
                  <span key={item}>
                    {index > 0 && ', '}
                    <code>{item}</code>
                  </span>
                ))}
              </dd>
              <dd>
                {t('states.malformed.example')}: <code>{example}</code>
              </dd>
            </dl>
          ))}
        </div>
      }
    />
  );
}
