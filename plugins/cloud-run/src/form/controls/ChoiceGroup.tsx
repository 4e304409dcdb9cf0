import { Radio, RadioGroup } from '@backstage/ui';
import { RiCheckLine } from '@remixicon/react';
import { useId } from 'react';
import { Advice } from '../model/recommendations';
import { UnavailableReason } from '../model/options';
import { useFormText } from '../useFormText';
import { ForbiddenIcon } from './ForbiddenIcon';
import { errorProps } from './errorProps';
import styles from './controls.module.css';

/** One answer to a question. */
export interface Choice<T extends string> {
  value: T;
  title: string;
  explanation: string;
  unavailable?: UnavailableReason;
  advice?: Advice;
}

/** What {@link ChoiceGroup} asks. */
export interface ChoiceGroupProps<T extends string> {
  /** The question, unless a heading already asks it. */
  label?: string;
  /** The heading that asks the question. */
  labelledBy?: string;
  choices: readonly Choice<T>[];
  value: T;
  onChange: (value: T) => void;
  error?: string;
}

function ChoiceCard<T extends string>(props: {
  choice: Choice<T>;
  selected: boolean;
}) {
  const { choice, selected } = props;
  const { advice, unavailable } = choice;
  const { t } = useFormText();
  const id = useId();
  // An answer that was given and then ruled out can still be seen and left, and its problem says how.
  const disabled = unavailable !== undefined && !selected;
  return (
    <div
      className={styles.choice}
      data-selected={selected || undefined}
      data-disabled={disabled || undefined}
    >
      <Radio
        value={choice.value}
        isDisabled={disabled}
        aria-describedby={id}
        className={styles.radio}
      >
        {choice.title}
      </Radio>
      <div className={styles.about} id={id}>
        <span>{choice.explanation}</span>
        {disabled && (
          <span className={styles.unavailable}>
            <ForbiddenIcon />
            {t(`form.unavailable.${unavailable}`)}
          </span>
        )}
        {advice && !disabled && (
          <span className={styles.advice} data-strength={advice.strength}>
            <RiCheckLine size={16} aria-hidden="true" />
            <span>
              <strong>{t(`form.advice.${advice.strength}`)}</strong>{' '}
              {t(`form.recommendation.${advice.reason}`)}
            </span>
          </span>
        )}
      </div>
    </div>
  );
}

/** A question with one answer. Each answer says what it means, and why it is advised or cannot be chosen. */
export function ChoiceGroup<T extends string>(props: ChoiceGroupProps<T>) {
  const { label, labelledBy, choices, value, onChange, error } = props;
  const id = useId();
  const group = (
    <RadioGroup
      aria-labelledby={labelledBy ?? id}
      value={value}
      onChange={chosen => {
        const choice = choices.find(candidate => candidate.value === chosen);
        if (choice) {
          onChange(choice.value);
        }
      }}
      className={styles.choices}
      {...errorProps(error)}
    >
      <div className={label ? styles.cards : styles.stack}>
        {choices.map(choice => (
          <ChoiceCard
            key={choice.value}
            choice={choice}
            selected={choice.value === value}
          />
        ))}
      </div>
    </RadioGroup>
  );
  return label ? (
    <div className={styles.followUp}>
      <span className={styles.label} id={id}>
        {label}
      </span>
      {group}
    </div>
  ) : (
    group
  );
}
