import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link, Text } from '@backstage/ui';
import { EntityPosture, topologyOf } from 'backstage-plugin-cloud-run-common';
import { useMemo, useState } from 'react';
import { countingFindings } from '../../answers';
import { TopologyDiagram } from '../../diagram';
import { cloudRunTranslationRef } from '../../translation';
import { Answers } from '../Answers';
import { ExposureHeadline } from '../Exposure';
import { FindingList } from '../FindingList';
import { NothingFound } from '../Findings';
import { ServiceFooter } from '../ServiceFooter';
import { ServicePicker } from '../ServicePicker';
import styles from './PostureSummary.module.css';

/** How many findings the card itself shows. */
const SHOWN = 3;

/** One of an entity's services in short: exposure, the three answers, the gravest findings and the diagram. */
export function PostureSummary(props: {
  posture: EntityPosture;
  contentHref?: string;
}) {
  const { posture, contentHref } = props;
  const { t } = useTranslationRef(cloudRunTranslationRef);
  const [selected, setSelected] = useState(0);
  const service = posture.services[selected] ?? posture.services[0];
  const topology = useMemo(() => topologyOf(service.posture), [service]);
  const findings = countingFindings(service.judgement.findings);
  const more = Math.max(0, findings.length - SHOWN);
  return (
    <div className={styles.root}>
      <ServicePicker
        services={posture.services}
        selected={selected}
        onSelect={setSelected}
      />
      <ExposureHeadline service={service} headingLevel={4} />
      <Answers service={service} />
      <TopologyDiagram topology={topology} />
      {findings.length > 0 ? (
        <section className={styles.findings}>
          <Text as="h4" weight="bold">
            {t('findings.title')} ({findings.length})
          </Text>
          <FindingList
            findings={findings.slice(0, SHOWN)}
            service={service.ref}
            headingLevel={5}
          />
        </section>
      ) : (
        <NothingFound judgement={service.judgement} />
      )}
      {contentHref && (
        <Link href={contentHref}>
          {more > 0 ? t('card.more', { count: more }) : t('card.details')}
        </Link>
      )}
      <ServiceFooter service={service} readAt={posture.readAt} />
    </div>
  );
}
