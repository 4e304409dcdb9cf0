import { NumberField } from '@backstage/ui';
import { errorProps } from './errorProps';

/** A question answered with a whole number between two bounds. */
export function NumberEntry(props: {
  label: string;
  hint?: string;
  /** The element that says more, where it stands elsewhere. */
  describedBy?: string;
  value: number;
  from: number;
  to: number;
  onChange: (value: number) => void;
  onBlur?: () => void;
  error?: string;
}) {
  const { label, hint, describedBy, value, from, to, onChange, onBlur, error } =
    props;
  return (
    <NumberField
      label={label}
      description={hint}
      aria-describedby={describedBy}
      value={value}
      minValue={from}
      maxValue={to}
      step={1}
      size="medium"
      onChange={entered => {
        // An emptied field keeps its number, which comes back when the field is left.
        if (Number.isInteger(entered)) {
          onChange(entered);
        }
      }}
      onBlur={onBlur}
      {...errorProps(error)}
    />
  );
}
