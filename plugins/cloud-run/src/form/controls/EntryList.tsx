import { Button, ButtonIcon, TextField } from '@backstage/ui';
import { RiAddLine, RiDeleteBinLine } from '@remixicon/react';
import {
  ClipboardEvent,
  KeyboardEvent,
  ReactNode,
  useEffect,
  useId,
  useRef,
} from 'react';
import { useFormText } from '../useFormText';
import { errorProps } from './errorProps';
import {
  pasteRows,
  pastedEntries,
  removeRow,
  replaceRow,
  rowsOf,
} from './listRows';
import styles from './controls.module.css';

/** What a row of {@link EntryList} edits, where it is not one plain text. */
export interface EntryRow {
  value: string;
  label: string;
  onChange: (value: string) => void;
  onBlur: () => void;
  error: string | undefined;
}

/** What {@link EntryList} asks. */
export interface EntryListProps {
  label: string;
  hint?: string;
  /** What one entry is called. */
  entryLabel: string;
  addLabel: string;
  placeholder?: string;
  rows: readonly string[];
  onChange: (rows: string[]) => void;
  /** Called when a row is left, with its place. */
  onBlur: (row: number) => void;
  /** What is wrong with the list as a whole. */
  error?: string;
  errorOf: (row: number) => string | undefined;
  renderRow?: (row: EntryRow) => ReactNode;
}

/**
 * A question with several answers, a row each. Enter adds a row instead of sending the form, and a pasted column
 * becomes several rows.
 */
export function EntryList(props: EntryListProps) {
  const { label, hint, entryLabel, addLabel, placeholder, rows, onChange } =
    props;
  const { t } = useFormText();
  const id = useId();
  const listRef = useRef<HTMLUListElement>(null);
  const focusRow = useRef<number>();
  const shown = rowsOf(rows);

  useEffect(() => {
    if (focusRow.current !== undefined) {
      listRef.current
        ?.querySelectorAll('input')
        .item(focusRow.current)
        ?.focus();
      focusRow.current = undefined;
    }
  });

  const add = (after: number) => {
    focusRow.current = after + 1;
    onChange([...shown.slice(0, after + 1), '', ...shown.slice(after + 1)]);
  };
  const onKeyDown = (event: KeyboardEvent, index: number) => {
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
      event.preventDefault();
      if (shown[index].trim() !== '') {
        add(index);
      }
    }
  };
  const onPaste = (event: ClipboardEvent, index: number) => {
    const entries = pastedEntries(event.clipboardData.getData('text'));
    if (entries) {
      event.preventDefault();
      focusRow.current = index + entries.length - 1;
      onChange(pasteRows(rows, index, entries));
    }
  };

  return (
    <div
      role="group"
      className={styles.entries}
      aria-labelledby={`${id}-label`}
      aria-describedby={`${id}-about`}
    >
      <span className={styles.label} id={`${id}-label`}>
        {label}
      </span>
      <div className={styles.entriesAbout} id={`${id}-about`}>
        {hint && <span>{hint}</span>}
        {props.error && <span className={styles.error}>{props.error}</span>}
      </div>
      <ul className={styles.rows} ref={listRef}>
        {shown.map((value, index) => {
          const rowLabel = t('form.list.numbered', {
            label: entryLabel,
            number: String(index + 1),
          });
          const row: EntryRow = {
            value,
            label: rowLabel,
            onChange: entered => onChange(replaceRow(rows, index, entered)),
            onBlur: () => props.onBlur(index),
            error: props.errorOf(index),
          };
          return (
            <li
              // A row has no identity but its place.
              key={index}
              className={styles.row}
              onKeyDownCapture={event => onKeyDown(event, index)}
              onPasteCapture={event => onPaste(event, index)}
            >
              <div className={styles.rowField}>
                {props.renderRow?.(row) ?? (
                  <TextField
                    aria-label={row.label}
                    size="medium"
                    placeholder={placeholder}
                    value={row.value}
                    onChange={row.onChange}
                    onBlur={row.onBlur}
                    autoComplete="off"
                    spellCheck="false"
                    {...errorProps(row.error)}
                  />
                )}
              </div>
              <ButtonIcon
                type="button"
                variant="tertiary"
                icon={<RiDeleteBinLine />}
                aria-label={t('form.list.remove', {
                  label: entryLabel,
                  number: String(index + 1),
                })}
                isDisabled={shown.length === 1 && value === ''}
                onPress={() => {
                  focusRow.current = Math.max(0, index - 1);
                  onChange(removeRow(shown, index));
                }}
              />
            </li>
          );
        })}
      </ul>
      <Button
        type="button"
        variant="secondary"
        size="small"
        iconStart={<RiAddLine />}
        onPress={() => add(shown.length - 1)}
      >
        {addLabel}
      </Button>
    </div>
  );
}
