import { Checkbox } from '@backstage/ui';
import { ReactNode, useId } from 'react';
import { UnavailableReason } from '../model/options';
import { useFormText } from '../useFormText';
import { ForbiddenIcon } from './ForbiddenIcon';
import styles from './controls.module.css';

/** A yes-or-no question; its follow-ups stand below it while the answer is yes. */
export function Toggle(props: {
  label: string;
  hint?: string;
  selected: boolean;
  onChange: (selected: boolean) => void;
  unavailable?: UnavailableReason;
  error?: string;
  children?: ReactNode;
}) {
  const { label, hint, selected, onChange, unavailable, error, children } =
    props;
  const { t } = useFormText();
  const id = useId();
  const disabled = unavailable !== undefined && !selected;
  return (
    <div className={styles.toggle}>
      <Checkbox
        isSelected={selected}
        onChange={onChange}
        isDisabled={disabled}
        isInvalid={error !== undefined}
        aria-describedby={id}
      >
        {label}
      </Checkbox>
      <div className={styles.toggleAbout} id={id}>
        {hint && <span>{hint}</span>}
        {disabled && (
          <span className={styles.unavailable}>
            <ForbiddenIcon />
            {t(`form.unavailable.${unavailable}`)}
          </span>
        )}
        {error && <span className={styles.error}>{error}</span>}
      </div>
      {selected && children && (
        <div className={styles.followUps}>{children}</div>
      )}
    </div>
  );
}
