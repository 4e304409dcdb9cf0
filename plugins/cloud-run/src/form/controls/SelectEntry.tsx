import { Select } from '@backstage/ui';
import { errorProps } from './errorProps';

/** A question answered with one of a few short values. */
export function SelectEntry<T extends string>(props: {
  label?: string;
  ariaLabel?: string;
  options: readonly { value: T; label: string }[];
  value: T;
  onChange: (value: T) => void;
  error?: string;
}) {
  const { label, ariaLabel, options, value, onChange, error } = props;
  return (
    <Select
      label={label}
      aria-label={ariaLabel}
      size="medium"
      options={options.map(option => ({
        id: option.value,
        label: option.label,
      }))}
      value={value}
      onChange={key => {
        const chosen = options.find(option => option.value === key);
        if (chosen) {
          onChange(chosen.value);
        }
      }}
      {...errorProps(error)}
    />
  );
}
