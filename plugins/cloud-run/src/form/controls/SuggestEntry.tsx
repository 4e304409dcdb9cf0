import { Combobox } from '@backstage/ui';
import { errorProps } from './errorProps';

/** A question answered with a known value, which is suggested, or with any other. */
export function SuggestEntry(props: {
  label: string;
  suggestions: readonly string[];
  placeholder?: string;
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  error?: string;
}) {
  const { label, suggestions, placeholder, value, onChange, onBlur, error } =
    props;
  return (
    <Combobox
      label={label}
      size="medium"
      placeholder={placeholder}
      allowsCustomValue
      menuTrigger="focus"
      options={suggestions.map(suggestion => ({
        id: suggestion,
        label: suggestion,
      }))}
      inputValue={value}
      onInputChange={onChange}
      onBlur={onBlur}
      {...errorProps(error)}
    />
  );
}
