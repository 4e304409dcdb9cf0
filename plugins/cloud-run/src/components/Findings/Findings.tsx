import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import {
  RuleDescription,
  SEVERITIES,
  ServicePosture,
} from 'backstage-plugin-cloud-run-common';
import { countingFindings } from '../../answers';
import { cloudRunTranslationRef } from '../../translation';
import { KnownFindings } from '../FindingList';
import { NothingFound } from './NothingFound';
import { RuleOutcomes } from './RuleOutcomes';
import styles from './Findings.module.css';

/** Everything a judgement says: findings by severity, those that were accepted, and the rules that found nothing. */
export function Findings(props: {
  service: ServicePosture;
  rules: readonly RuleDescription[] | undefined;
}) {
  const { rules } = props;
  const { judgement, ref } = props.service;
  const { t } = useTranslationRef(cloudRunTranslationRef);
  const counting = countingFindings(judgement.findings);
  const accepted = judgement.findings.filter(finding => finding.accepted);
  return (
    <div className={styles.root}>
      {counting.length === 0 && <NothingFound judgement={judgement} />}
      {SEVERITIES.map(severity => {
        const findings = counting.filter(
          finding => finding.severity === severity,
        );
        return findings.length > 0 ? (
          <section key={severity} className={styles.group}>
            <Text as="h3" variant="body-medium" weight="bold">
              {t(`severity.${severity}`)} ({findings.length})
            </Text>
            <KnownFindings
              findings={findings}
              rules={rules}
              service={ref}
              headingLevel={4}
            />
          </section>
        ) : null;
      })}
      {accepted.length > 0 && (
        <section className={styles.group}>
          <Text as="h3" variant="body-medium" weight="bold">
            {t('findings.accepted')} ({accepted.length})
          </Text>
          <KnownFindings
            findings={accepted}
            rules={rules}
            service={ref}
            headingLevel={4}
          />
        </section>
      )}
      <RuleOutcomes judgement={judgement} rules={rules} />
    </div>
  );
}
