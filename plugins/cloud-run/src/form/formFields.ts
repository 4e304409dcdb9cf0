import { FormFieldBlueprint } from '@backstage/plugin-scaffolder-react/alpha';

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
      field: () => import('./fields').then(module => module.networkFormField),
    },
  }),
  FormFieldBlueprint.make({
    name: 'environments',
    params: {
      field: () =>
        import('./fields').then(module => module.environmentsFormField),
    },
  }),
  FormFieldBlueprint.make({
    name: 'repository',
    params: {
      field: () =>
        import('./fields').then(module => module.repositoryFormField),
    },
  }),
  FormFieldBlueprint.make({
    name: 'network-summary',
    params: {
      field: () => import('./fields').then(module => module.summaryFormField),
    },
  }),
];
