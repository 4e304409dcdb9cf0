import {
  FormFieldBlueprint,
  createFormField,
} from '@backstage/plugin-scaffolder-react/alpha';

/**
 * The fields of the create form, for `ui:field: CloudRunNetwork`, `CloudRunEnvironments`,
 * `CloudRunRepository` and `CloudRunNetworkSummary` in a template.
 *
 * They belong to this plugin and attach themselves to the scaffolder, because the discovery of features takes the
 * default export of a package alone: a module of the scaffolder beside it would not be found.
 */
export const cloudRunFormFields = [
  FormFieldBlueprint.make({
    name: 'network',
    params: {
      field: async () =>
        createFormField((await import('./fields')).networkField),
    },
  }),
  FormFieldBlueprint.make({
    name: 'environments',
    params: {
      field: async () =>
        createFormField((await import('./fields')).environmentsField),
    },
  }),
  FormFieldBlueprint.make({
    name: 'repository',
    params: {
      field: async () =>
        createFormField((await import('./fields')).repositoryField),
    },
  }),
  FormFieldBlueprint.make({
    name: 'network-summary',
    params: {
      field: async () =>
        createFormField((await import('./fields')).summaryField),
    },
  }),
];
