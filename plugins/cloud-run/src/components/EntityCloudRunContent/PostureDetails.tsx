import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityPosture, topologyOf } from 'backstage-plugin-cloud-run-common';
import { useMemo, useState } from 'react';
import {
  answersOf,
  countingFindings,
  gravestService,
  valuesOf,
} from '../../answers';
import { TopologyDiagram } from '../../diagram';
import { useRuleDescriptions } from '../../hooks/useRules';
import { cloudRunTranslationRef } from '../../translation';
import { AnswerStateBadge } from '../Answers';
import { ExposureHeadline } from '../Exposure';
import { Findings } from '../Findings';
import { ServiceFooter } from '../ServiceFooter';
import { ServicePicker } from '../ServicePicker';
import { FindingsBadge } from '../Severity';
import { ValueList } from '../Values';
import { Section } from './Section';
import styles from './PostureDetails.module.css';

/** One of an entity's services in full: every finding, the diagram, and every value with its evidence. */
export function PostureDetails({ posture }: { posture: EntityPosture }) {
  const { t } = useTranslationRef(cloudRunTranslationRef);
  const rules = useRuleDescriptions();
  const [selected, setSelected] = useState(() =>
    gravestService(posture.services),
  );
  const service = posture.services[selected] ?? posture.services[0];
  const topology = useMemo(() => topologyOf(service.posture), [service]);
  const counting = countingFindings(service.judgement.findings);
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
        <ExposureHeadline
          posture={service.posture}
          findings={service.judgement.findings}
          headingLevel={3}
        />
        <ServiceFooter service={service} readAt={posture.readAt} />
      </Section>
      <Section
        title={t('findings.title')}
        action={<FindingsBadge findings={counting} />}
      >
        <Findings service={service} rules={rules} />
      </Section>
      <Section title={t('content.diagram')}>
        <TopologyDiagram topology={topology} />
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
