import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityPosture, topologyOf } from 'backstage-plugin-cloud-run-common';
import { useMemo, useState } from 'react';
import { answersOf, countingFindings, valuesOf } from '../../answers';
import { TopologyDiagram } from '../../diagram';
import { cloudRunTranslationRef } from '../../translation';
import { AnswerStateBadge } from '../Answers';
import { ExposureHeadline } from '../Exposure';
import { Findings } from '../Findings';
import { ServiceFooter } from '../ServiceFooter';
import { ServicePicker } from '../ServicePicker';
import { ValueList } from '../Values';
import { Section } from './Section';
import styles from './PostureDetails.module.css';

/** One of an entity's services in full: the diagram, every finding, and every value with its evidence. */
export function PostureDetails({ posture }: { posture: EntityPosture }) {
  const { t } = useTranslationRef(cloudRunTranslationRef);
  const [selected, setSelected] = useState(0);
  const service = posture.services[selected] ?? posture.services[0];
  const topology = useMemo(() => topologyOf(service.posture), [service]);
  const counting = countingFindings(service.judgement.findings).length;
  return (
    <div className={styles.root}>
      <Section
        title={t('content.heading', { service: service.posture.service.name })}
        action={
          <ServicePicker
            services={posture.services}
            selected={selected}
            onSelect={setSelected}
          />
        }
      >
        <ExposureHeadline service={service} headingLevel={3} />
        <TopologyDiagram topology={topology} />
        <ServiceFooter service={service} readAt={posture.readAt} />
      </Section>
      <Section
        title={
          counting > 0
            ? `${t('findings.title')} (${counting})`
            : t('findings.title')
        }
      >
        <Findings service={service} />
      </Section>
      {answersOf(service).map(({ facet, state }) => (
        <Section
          key={facet}
          title={t(`facets.${facet}.title`)}
          subtitle={t(`facets.${facet}.question`)}
          action={<AnswerStateBadge state={state} />}
        >
          <ValueList values={valuesOf(service.posture, facet)} />
        </Section>
      ))}
      <Section
        title={t('facets.runtime.title')}
        subtitle={t('facets.runtime.question')}
      >
        <ValueList values={valuesOf(service.posture, 'runtime')} />
      </Section>
    </div>
  );
}
