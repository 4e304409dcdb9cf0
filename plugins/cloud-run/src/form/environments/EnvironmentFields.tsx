import { useId } from 'react';
import { NumberEntry } from '../controls/NumberEntry';
import { SelectEntry } from '../controls/SelectEntry';
import { SuggestEntry } from '../controls/SuggestEntry';
import { TextEntry } from '../controls/TextEntry';
import { useFormText } from '../useFormText';
import { EnvironmentDraft } from './EnvironmentDraft';
import styles from './environments.module.css';

const CPUS = ['1', '2', '4', '8'] as const;
const MEMORIES = ['512Mi', '1Gi', '2Gi', '4Gi', '8Gi', '16Gi', '32Gi'] as const;

const plain = <T extends string>(values: readonly T[]) =>
  values.map(value => ({ value, label: value }));

/** What each part of an environment's questions is given. */
export interface EnvironmentPartProps {
  row: EnvironmentDraft;
  onChange: (values: Partial<EnvironmentDraft>) => void;
  errorAt: (field: string) => string | undefined;
  leave: (field: string) => void;
}

/** Where an environment is, and how large. */
export function EnvironmentFields(
  props: EnvironmentPartProps & {
    regions: readonly string[];
    projects: readonly string[];
  },
) {
  const { row, onChange, errorAt, leave, regions, projects } = props;
  const { t } = useFormText();
  const hintId = useId();
  const entry = (field: string) => ({
    onBlur: () => leave(field),
    error: errorAt(field),
  });
  return (
    <>
      <div className={styles.place}>
        <TextEntry
          {...entry('name')}
          label={t('form.environments.name')}
          placeholder="staging"
          value={row.name}
          onChange={name => onChange({ name })}
        />
        {projects.length > 0 ? (
          <SuggestEntry
            {...entry('project')}
            label={t('form.environments.project')}
            suggestions={projects}
            placeholder="shop-prod-1"
            value={row.project}
            onChange={project => onChange({ project })}
          />
        ) : (
          <TextEntry
            {...entry('project')}
            label={t('form.environments.project')}
            placeholder="shop-prod-1"
            value={row.project}
            onChange={project => onChange({ project })}
          />
        )}
        <SuggestEntry
          {...entry('region')}
          label={t('form.environments.region')}
          suggestions={regions}
          value={row.region}
          onChange={region => onChange({ region })}
        />
      </div>
      <div className={styles.size}>
        <NumberEntry
          {...entry('minInstances')}
          label={t('form.environments.minInstances')}
          describedBy={hintId}
          value={row.minInstances}
          from={0}
          to={1000}
          onChange={minInstances => onChange({ minInstances })}
        />
        <NumberEntry
          {...entry('maxInstances')}
          label={t('form.environments.maxInstances')}
          value={row.maxInstances}
          from={1}
          to={1000}
          onChange={maxInstances => onChange({ maxInstances })}
        />
        <SelectEntry
          label={t('form.environments.cpu')}
          options={plain(CPUS)}
          value={row.cpu}
          onChange={cpu => onChange({ cpu })}
        />
        <SelectEntry
          label={t('form.environments.memory')}
          options={plain(MEMORIES)}
          value={row.memory}
          onChange={memory => onChange({ memory })}
        />
      </div>
      <p className={styles.hint} id={hintId}>
        {t('form.environments.minInstancesHint')}
      </p>
    </>
  );
}
