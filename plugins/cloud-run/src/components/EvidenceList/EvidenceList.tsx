import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Evidence, distinctEvidence } from 'backstage-plugin-cloud-run-common';
import { cloudRunTranslationRef } from '../../translation';
import { ExternalLink } from '../ExternalLink';
import styles from './EvidenceList.module.css';

/** One place where a value was seen, with a link to it where there is one. */
function EvidenceItem({ evidence }: { evidence: Evidence }) {
  const { t } = useTranslationRef(cloudRunTranslationRef);
  switch (evidence.kind) {
    case 'intent':
      return <>{t('evidence.intent', { field: evidence.field })}</>;
    case 'annotation':
      return <>{t('evidence.annotation', { name: evidence.name })}</>;
    case 'file': {
      const { path, line, url } = evidence;
      const text = t('evidence.file', { path, line: String(line) });
      return url ? <ExternalLink href={url}>{text}</ExternalLink> : <>{text}</>;
    }
    case 'api':
      return (
        <>
          {t('evidence.api', {
            field: evidence.field,
            resource: evidence.resource,
          })}
        </>
      );
    case 'default':
      return (
        <ExternalLink href={evidence.documentation}>
          {t('evidence.default')}
        </ExternalLink>
      );
    default:
      return evidence satisfies never;
  }
}

/** The places where something was seen, each once. */
export function EvidenceList({ evidence }: { evidence: readonly Evidence[] }) {
  return (
    <ul className={styles.root}>
      {distinctEvidence(evidence).map(item => (
        <li key={JSON.stringify(item)}>
          <EvidenceItem evidence={item} />
        </li>
      ))}
    </ul>
  );
}
