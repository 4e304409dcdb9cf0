import { LineIcon } from '../../components/LineIcon';

/** Stands before why something cannot be chosen. */
export function ForbiddenIcon() {
  return (
    <LineIcon
      path="M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18ZM5.7 5.7l12.6 12.6"
      size={16}
    />
  );
}
