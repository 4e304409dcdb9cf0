import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Select } from '@backstage/ui';
import { ServicePosture } from 'backstage-plugin-cloud-run-common';
import { cloudRunTranslationRef } from '../../translation';

/** What a service is called where it stands beside others. */
export function serviceLabel({ ref, posture }: ServicePosture): string {
  return ref
    ? `${ref.service} · ${ref.location} · ${ref.project}`
    : posture.service.name;
}

/** Chooses one of an entity's services, such as those of several regions; nothing where there is one. */
export function ServicePicker(props: {
  services: readonly ServicePosture[];
  selected: number;
  onSelect(index: number): void;
}) {
  const { services, selected, onSelect } = props;
  const { t } = useTranslationRef(cloudRunTranslationRef);
  if (services.length < 2) {
    return null;
  }
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
