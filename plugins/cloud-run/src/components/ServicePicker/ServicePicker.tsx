import { Skeleton } from '@backstage/ui';
import { Suspense, lazy } from 'react';
import { ServicePickerProps } from './types';

const ServiceSelect = lazy(() =>
  import('./ServiceSelect').then(module => ({ default: module.ServiceSelect })),
);

/** Chooses one of an entity's services, such as those of several regions; nothing where there is one, as most have. */
export function ServicePicker(props: ServicePickerProps) {
  return props.services.length < 2 ? null : (
    <Suspense fallback={<Skeleton width={240} height={32} />}>
      <ServiceSelect {...props} />
    </Suspense>
  );
}
