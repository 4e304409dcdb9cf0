import { ServicePosture } from 'backstage-plugin-cloud-run-common';

/** What one of an entity's services is chosen from. */
export interface ServicePickerProps {
  services: readonly ServicePosture[];
  selected: number;
  onSelect(index: number): void;
}
