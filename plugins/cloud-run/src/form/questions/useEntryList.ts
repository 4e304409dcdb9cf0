import { entryIndex } from '../model/entries';
import { useNetworkForm } from './NetworkFormContext';

/** Where the problems of a list stand: at the list, and at the entry that a row became. */
export function useEntryList(field: string, rows: readonly string[]) {
  const { errorAt, leave } = useNetworkForm();
  const fieldOf = (row: number) => {
    const index = entryIndex(rows, row);
    return index === undefined ? undefined : `${field}.${index}`;
  };
  return {
    rows,
    error: errorAt(field),
    errorOf: (row: number) => {
      const entry = fieldOf(row);
      return entry && errorAt(entry);
    },
    onBlur: (row: number) => {
      leave(field);
      const entry = fieldOf(row);
      if (entry) {
        leave(entry);
      }
    },
  };
}
