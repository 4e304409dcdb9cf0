import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Select } from '@backstage/ui';
import { ServicePosture } from 'backstage-plugin-cloud-run-common';
import { cloudRunTranslationRef } from '../../translation';
import { ServicePickerProps } from './types';

/** What a service is called where it stands beside others. */
function serviceLabel({ ref, posture }: ServicePosture): string {
  return ref
    ? `${ref.service} · ${ref.location} · ${ref.project}`
    : posture.service.name;
}

/** The select that chooses one of several services, loaded where there are several. */
export function ServiceSelect(props: ServicePickerProps) {
  const { services, selected, onSelect } = props;
  const { t } = useTranslationRef(cloudRunTranslationRef);
  return (
    <Select
      label={t('card.service')}
      size="small"
      options={services.map((service, index) => ({
        value: String(index),
        label: serviceLabel(service),
      }))}
      value={String(selected)}
      onChange={key => onSelect(Number(key))}
    />
  );
}
