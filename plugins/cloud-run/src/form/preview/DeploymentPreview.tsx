import {
  CLOUD_RUN_RULES,
  Deployment,
  Policy,
  ServiceContext,
  exposureMessages,
  exposureOf,
  judge,
  postureOfIntent,
  topologyOf,
} from 'backstage-plugin-cloud-run-common';
import { VisuallyHidden } from '@backstage/ui';
import { useMemo } from 'react';
import { ExposureHeadline } from '../../components/Exposure';
import { KnownFindings } from '../../components/FindingList';
import { TopologyDiagram } from '../../diagram';
import { useFormText } from '../useFormText';
import { CostPreview } from './CostPreview';
import styles from './preview.module.css';

/** How a deployment will be reached, what stands in between, what is wrong with it and what it costs. */
export function DeploymentPreview(props: {
  deployment: Deployment;
  policy: Policy;
  context: ServiceContext;
}) {
  const { deployment, policy, context } = props;
  const { t, locale } = useFormText();
  const posture = useMemo(() => postureOfIntent(deployment), [deployment]);
  const topology = useMemo(() => topologyOf(posture), [posture]);
  const judgement = useMemo(
    () =>
      judge(posture, {
        rules: CLOUD_RUN_RULES,
        policy,
        context,
        today: new Date().toISOString().slice(0, 10),
      }),
    [posture, policy, context],
  );
  const { title } = exposureMessages[locale][exposureOf(posture).level];
  return (
    <>
      <VisuallyHidden>
        <span role="status">
          {t('form.preview.exposure')}: {title}
        </span>
      </VisuallyHidden>
      <ExposureHeadline
        posture={posture}
        findings={judgement.findings}
        headingLevel={4}
      />
      <div className={styles.part}>
        <h4 className={styles.heading}>{t('form.preview.diagram')}</h4>
        <TopologyDiagram topology={topology} />
      </div>
      {judgement.findings.length > 0 && (
        <div className={styles.part}>
          <h4 className={styles.heading}>
            {t('form.preview.warnings')} ({judgement.findings.length})
          </h4>
          <KnownFindings
            findings={judgement.findings}
            rules={CLOUD_RUN_RULES}
            headingLevel={5}
            rulesOpenIn="new-tab"
          />
        </div>
      )}
      <CostPreview deployment={deployment} />
    </>
  );
}
