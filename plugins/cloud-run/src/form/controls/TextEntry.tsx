import { TextField } from '@backstage/ui';
import { errorProps } from './errorProps';

/** A question answered with one line of text, such as a name or an address range. */
export function TextEntry(props: {
  label: string;
  hint?: string;
  placeholder?: string;
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  error?: string;
}) {
  const { label, hint, placeholder, value, onChange, onBlur, error } = props;
  return (
    <TextField
      label={label}
      size="medium"
      description={hint}
      placeholder={placeholder}
      value={value}
      onChange={onChange}
      onBlur={onBlur}
      autoComplete="off"
      spellCheck="false"
      {...errorProps(error)}
    />
  );
}
