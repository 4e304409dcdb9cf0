import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Accordion,
  AccordionPanel,
  AccordionTrigger,
  Text,
} from '@backstage/ui';
import { Finding, ServiceRef } from 'backstage-plugin-cloud-run-common';
import { ReactNode } from 'react';
import { useLocale } from '../../hooks/useLocale';
import { cloudRunTranslationRef } from '../../translation';
import { EvidenceList } from '../EvidenceList';
import { ExternalLink } from '../ExternalLink';
import { SeverityBadge } from '../Severity';
import { Snippet } from '../Snippet';
import { commandFor, ruleOf, textOf } from './ruleText';
import styles from './FindingList.module.css';

function Part(props: { label: string; children: ReactNode }) {
  return (
    <div className={styles.part}>
      <Text variant="body-small" weight="bold">
        {props.label}
      </Text>
      {props.children}
    </div>
  );
}

function Acceptance({ finding }: { finding: Finding }) {
  const { t } = useTranslationRef(cloudRunTranslationRef);
  if (!finding.accepted) {
    return null;
  }
  const { reason, until, by } = finding.accepted;
  return (
    <Text variant="body-small">
      {by
        ? t('findings.acceptedBy', { by, until, reason })
        : t('findings.acceptedUntil', { until, reason })}
    </Text>
  );
}

/** One finding; it opens to everything a person needs to act on it. */
export function FindingItem(props: {
  finding: Finding;
  service?: ServiceRef;
  headingLevel: 3 | 4 | 5;
}) {
  const { finding, service, headingLevel } = props;
  const { t } = useTranslationRef(cloudRunTranslationRef);
  const text = textOf(finding, useLocale());
  const rule = ruleOf(finding.rule);
  return (
    <Accordion className={styles.item}>
      <AccordionTrigger level={headingLevel}>
        <span className={styles.summary}>
          <SeverityBadge severity={finding.severity} />
          <span className={styles.message}>
            {text?.message ?? finding.rule}
          </span>
        </span>
      </AccordionTrigger>
      <AccordionPanel>
        <div className={styles.detail}>
          <Acceptance finding={finding} />
          {text && (
            <Part label={t('findings.why')}>
              <Text>{text.why}</Text>
            </Part>
          )}
          {text && (
            <Part label={t('findings.fix')}>
              <Text>{text.fix}</Text>
            </Part>
          )}
          {finding.evidence.length > 0 && (
            <Part label={t('findings.evidence')}>
              <EvidenceList evidence={finding.evidence} />
            </Part>
          )}
          {rule?.terraform && (
            <Part label={t('findings.terraform')}>
              <Snippet
                code={rule.terraform}
                copyLabel={t('findings.copyTerraform')}
              />
            </Part>
          )}
          {rule?.gcloud && (
            <Part label={t('findings.gcloud')}>
              <Snippet
                code={commandFor(rule.gcloud, service)}
                copyLabel={t('findings.copyGcloud')}
              />
            </Part>
          )}
          {rule && rule.sources.length > 0 && (
            <Part label={t('findings.documentation')}>
              <ul className={styles.links}>
                {rule.sources.map(source => (
                  <li key={source}>
                    <ExternalLink href={source}>
                      {source.replace(/^https:\/\//, '')}
                    </ExternalLink>
                  </li>
                ))}
              </ul>
            </Part>
          )}
        </div>
      </AccordionPanel>
    </Accordion>
  );
}
