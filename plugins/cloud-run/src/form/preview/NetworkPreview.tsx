import { Alert } from '@backstage/ui';
import {
  Policy,
  ServiceDefinition,
  contextOfDefinition,
  deploymentsOf,
} from 'backstage-plugin-cloud-run-common';
import { useId, useMemo, useState } from 'react';
import { SelectEntry } from '../controls/SelectEntry';
import { StandIn } from '../model/StandIn';
import { useFormText } from '../useFormText';
import { DeploymentPreview } from './DeploymentPreview';
import { FilesPreview } from './FilesPreview';
import { usePreviewFiles } from './usePreviewFiles';
import styles from './preview.module.css';

/** What {@link NetworkPreview} shows. */
export interface NetworkPreviewProps {
  templateRef: string;
  /** The last complete service. */
  definition: ServiceDefinition;
  standIns: readonly StandIn[];
  /** Whether the answers have moved on to something that is wrong. */
  isStale: boolean;
  /** How many answers are wrong. */
  problems: number;
  policy: Policy;
}

/** What the answers become, live: exposure, diagram, warnings, cost and files. */
export function NetworkPreview(props: NetworkPreviewProps) {
  const { templateRef, definition, standIns, isStale, problems, policy } =
    props;
  const { t, locale } = useFormText();
  const id = useId();
  const [chosen, setChosen] = useState<string>();
  const context = useMemo(() => contextOfDefinition(definition), [definition]);
  const deployments = useMemo(() => deploymentsOf(definition), [definition]);
  const shown =
    deployments.find(({ environment }) => environment.name === chosen) ??
    deployments[deployments.length - 1];
  const preview = usePreviewFiles(templateRef, definition);
  const names = standIns.map(standIn => t(`form.standIn.${standIn}`));
  return (
    <section className={styles.panel} aria-labelledby={id}>
      <h3 className={styles.title} id={id}>
        {t('form.preview.title')}
      </h3>
      {isStale && (
        <Alert
          status="warning"
          icon
          description={t('form.preview.stale', {
            count: Math.max(1, problems),
          })}
        />
      )}
      {!isStale && names.length > 0 && (
        <p className={styles.note}>
          {t('form.preview.standIn', {
            names: new Intl.ListFormat(locale, { type: 'unit' }).format(names),
          })}
        </p>
      )}
      {deployments.length > 1 && (
        <SelectEntry
          label={t('form.preview.environment')}
          options={deployments.map(({ environment }) => ({
            value: environment.name,
            label: environment.name,
          }))}
          value={shown.environment.name}
          onChange={setChosen}
        />
      )}
      <div className={styles.parts} data-stale={isStale || undefined}>
        <DeploymentPreview
          deployment={shown}
          policy={policy}
          context={context}
        />
        <FilesPreview preview={preview} />
      </div>
    </section>
  );
}
