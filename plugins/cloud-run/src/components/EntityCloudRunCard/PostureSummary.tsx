import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link, Text } from '@backstage/ui';
import {
  EntityPosture,
  headlineOf,
  topologyOf,
} from 'backstage-plugin-cloud-run-common';
import { useMemo, useState } from 'react';
import { countingFindings, gravestService } from '../../answers';
import { TopologyDiagram } from '../../diagram';
import { useRuleDescriptions } from '../../hooks/useRules';
import { cloudRunTranslationRef } from '../../translation';
import { Answers } from '../Answers';
import { ExposureHeadline } from '../Exposure';
import { KnownFindings } from '../FindingList';
import { NothingFound } from '../Findings';
import { ServiceFooter } from '../ServiceFooter';
import { ServicePicker } from '../ServicePicker';
import { FindingsBadge } from '../Severity';
import styles from './PostureSummary.module.css';

/** One of an entity's services in short: exposure, the three answers, the gravest finding and the diagram. */
export function PostureSummary(props: {
  posture: EntityPosture;
  contentHref?: string;
}) {
  const { posture, contentHref } = props;
  const { t } = useTranslationRef(cloudRunTranslationRef);
  const rules = useRuleDescriptions();
  const [selected, setSelected] = useState(() =>
    gravestService(posture.services),
  );
  const service = posture.services[selected] ?? posture.services[0];
  const topology = useMemo(() => topologyOf(service.posture), [service]);
  const findings = countingFindings(service.judgement.findings);
  const headline = headlineOf([service.judgement]);
  const more = findings.length - (headline ? 1 : 0);
  return (
    <div className={styles.root}>
      <ServicePicker
        services={posture.services}
        selected={selected}
        onSelect={setSelected}
      />
      <ExposureHeadline
        posture={service.posture}
        findings={service.judgement.findings}
        headingLevel={4}
      />
      {findings.length > 0 ? (
        <section className={styles.findings}>
          <div className={styles.heading}>
            <Text as="h4" weight="bold">
              {t('findings.title')}
            </Text>
            <FindingsBadge findings={findings} />
          </div>
          {headline && (
            <KnownFindings
              findings={[headline]}
              rules={rules}
              service={service.ref}
              headingLevel={5}
            />
          )}
        </section>
      ) : (
        <NothingFound judgement={service.judgement} />
      )}
      <Answers service={service} />
      <TopologyDiagram topology={topology} />
      {contentHref && (
        <Link href={contentHref}>
          {more > 0 ? t('card.more', { count: more }) : t('card.details')}
        </Link>
      )}
      <ServiceFooter service={service} readAt={posture.readAt} />
    </div>
  );
}
