import { ButtonIcon } from '@backstage/ui';
import {
  RiArrowDownLine,
  RiArrowUpLine,
  RiDeleteBinLine,
} from '@remixicon/react';
import { useFormText } from '../useFormText';
import { EnvironmentScope } from './EnvironmentDraft';
import { EnvironmentFields, EnvironmentPartProps } from './EnvironmentFields';
import { OwnNetwork } from './OwnNetwork';
import styles from './environments.module.css';

/** What {@link EnvironmentRow} asks and offers. */
export interface EnvironmentRowProps extends EnvironmentPartProps {
  number: number;
  count: number;
  scope: EnvironmentScope;
  regions: readonly string[];
  projects: readonly string[];
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}

/** One environment, which can be moved and removed where there are several. */
export function EnvironmentRow(props: EnvironmentRowProps) {
  const { row, number, count, onMove, onRemove } = props;
  const { t } = useFormText();
  const name = row.name.trim() || t('form.environments.unnamed');
  return (
    <fieldset className={styles.environment}>
      <legend className={styles.legend}>
        {row.name.trim() === ''
          ? t('form.environments.environment', { number: String(number) })
          : t('form.environments.named', {
              number: String(number),
              name: row.name.trim(),
            })}
      </legend>
      {count > 1 && (
        <div className={styles.actions}>
          <ButtonIcon
            type="button"
            variant="tertiary"
            icon={<RiArrowUpLine />}
            aria-label={t('form.environments.moveUp', { name })}
            isDisabled={number === 1}
            onPress={() => onMove(-1)}
          />
          <ButtonIcon
            type="button"
            variant="tertiary"
            icon={<RiArrowDownLine />}
            aria-label={t('form.environments.moveDown', { name })}
            isDisabled={number === count}
            onPress={() => onMove(1)}
          />
          <ButtonIcon
            type="button"
            variant="tertiary"
            icon={<RiDeleteBinLine />}
            aria-label={t('form.environments.remove', { name })}
            onPress={onRemove}
          />
        </div>
      )}
      <EnvironmentFields {...props} />
      <OwnNetwork {...props} />
    </fieldset>
  );
}
