import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Accordion,
  AccordionPanel,
  AccordionTrigger,
  Link,
  Text,
} from '@backstage/ui';
import {
  Finding,
  RuleDescription,
  ServiceRef,
} from 'backstage-plugin-cloud-run-common';
import { ReactNode } from 'react';
import { useLocale } from '../../hooks/useLocale';
import { useRuleHref } from '../../hooks/useRuleHref';
import { cloudRunTranslationRef } from '../../translation';
import { EvidenceList } from '../EvidenceList';
import { ExternalLink } from '../ExternalLink';
import { Part, SourceList } from '../RuleDetails';
import { SeverityBadge } from '../Severity';
import { Snippet } from '../Snippet';
import { Acceptance } from './Acceptance';
import { commandFor, ruleOf, textOf } from './ruleText';
import styles from './FindingList.module.css';

/** What is shown of one finding. */
export interface FindingItemProps {
  finding: Finding;
  rules: readonly RuleDescription[];
  service?: ServiceRef;
  headingLevel: 3 | 4 | 5 | 6;
  rulesOpenIn: 'same-tab' | 'new-tab';
}

/** Everything a person needs to act on a finding. */
function FindingDetail(props: FindingItemProps) {
  const { finding, rules, service, rulesOpenIn } = props;
  const { t } = useTranslationRef(cloudRunTranslationRef);
  const text = textOf(finding, rules, useLocale());
  const rule = ruleOf(finding.rule, rules);
  const href = useRuleHref()?.(finding.rule);
  return (
    <div className={styles.detail}>
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
          <SourceList sources={rule.sources} />
        </Part>
      )}
      {href && (
        <div>
          {rulesOpenIn === 'new-tab' ? (
            <ExternalLink href={href}>{t('findings.about')}</ExternalLink>
          ) : (
            <Link href={href}>{t('findings.about')}</Link>
          )}
        </div>
      )}
    </div>
  );
}

/** One finding, which opens to everything a person needs to act on it; what follows from it are its children. */
export function FindingItem(props: FindingItemProps & { children: ReactNode }) {
  const { finding, rules, headingLevel, children } = props;
  const { t } = useTranslationRef(cloudRunTranslationRef);
  const text = textOf(finding, rules, useLocale());
  return (
    <div className={styles.item}>
      <Accordion>
        <AccordionTrigger level={headingLevel}>
          <span className={styles.summary}>
            <SeverityBadge severity={finding.severity} />
            <span className={styles.message}>
              {text?.message ?? finding.rule}
            </span>
          </span>
        </AccordionTrigger>
        <AccordionPanel>
          <FindingDetail {...props} />
        </AccordionPanel>
      </Accordion>
      <Acceptance finding={finding} />
      {children && (
        <div className={styles.consequences}>
          <Text variant="body-small" color="secondary">
            {t('findings.follows')}
          </Text>
          {children}
        </div>
      )}
    </div>
  );
}
