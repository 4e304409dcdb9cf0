import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ServicePosture } from 'backstage-plugin-cloud-run-common';
import { useLocale } from '../../hooks/useLocale';
import { cloudRunTranslationRef } from '../../translation';
import { ExternalLink } from '../ExternalLink';
import styles from './ServiceFooter.module.css';

/** Where a posture comes from, when it was read, and where to look further. */
export function ServiceFooter(props: {
  service: ServicePosture;
  readAt: string;
}) {
  const { service, readAt } = props;
  const { t } = useTranslationRef(cloudRunTranslationRef);
  const time = new Intl.DateTimeFormat(useLocale(), {
    dateStyle: 'medium',
    timeStyle: 'short',
  }).format(new Date(readAt));
  const { console: consoleUrl, source } = service.links;
  return (
    <div className={styles.root}>
      <span className={styles.source}>
        {t(`source.${service.source}`)} ·{' '}
        <time dateTime={readAt}>{t('links.readAt', { time })}</time>
      </span>
      {consoleUrl && (
        <ExternalLink href={consoleUrl}>{t('links.console')}</ExternalLink>
      )}
      {source && <ExternalLink href={source}>{t('links.source')}</ExternalLink>}
    </div>
  );
}
