import { Progress } from '@backstage/frontend-plugin-api';
import { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';
import { ComponentType, Suspense, lazy } from 'react';

/** A component whose code comes when it is first shown: the scaffolder knows every field on every template's form. */
export function whenShown<TProps extends object>(
  load: () => Promise<ComponentType<TProps>>,
) {
  const Loaded = lazy(async (): Promise<{ default: ComponentType<object> }> => {
    const Component = await load();
    return { default: props => <Component {...(props as TProps)} /> };
  });
  return function WhenShown(props: TProps) {
    return (
      <Suspense fallback={<Progress />}>
        <Loaded {...props} />
      </Suspense>
    );
  };
}

/** A validator whose code comes when the field's step is left for the first time. */
export function whenLeft<TValue>(
  load: () => Promise<CustomFieldValidator<TValue>>,
): CustomFieldValidator<TValue> {
  return async (value, field, context) => (await load())(value, field, context);
}
