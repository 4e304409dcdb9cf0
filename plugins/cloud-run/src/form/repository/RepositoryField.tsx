import { configApiRef, useApi } from '@backstage/frontend-plugin-api';
import { Alert } from '@backstage/ui';
import { useMemo } from 'react';
import { repositoryFieldSchema } from '../fieldSchemas';
import { useFormText } from '../useFormText';
import { configuredHosts } from './configuredHosts';

/**
 * The scaffolder's own repository picker, offering the hosts that the app has an integration for. The picker alone
 * offers only hosts that the template names, so that a template would have to be edited for every portal.
 */
export function RepositoryField(props: typeof repositoryFieldSchema.TProps) {
  const { registry, uiSchema } = props;
  const config = useApi(configApiRef);
  const { t } = useFormText();
  const named = uiSchema?.['ui:options']?.allowedHosts;
  const pickerSchema = useMemo(
    () => ({
      ...uiSchema,
      'ui:options': {
        ...uiSchema?.['ui:options'],
        allowedHosts: named ?? configuredHosts(config),
      },
    }),
    [uiSchema, named, config],
  );
  const RepoUrlPicker = registry.fields.RepoUrlPicker;

  if (pickerSchema['ui:options'].allowedHosts.length === 0 || !RepoUrlPicker) {
    return <Alert status="danger" title={t('form.repository.noHost')} />;
  }
  return <RepoUrlPicker {...props} uiSchema={pickerSchema} />;
}
