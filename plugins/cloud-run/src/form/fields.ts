import {
  environmentsFieldSchema,
  networkFieldSchema,
  repositoryFieldSchema,
  summaryFieldSchema,
} from './fieldSchemas';
import { whenLeft, whenShown } from './whenShown';

/** The network of a service, in three questions. */
export const networkField = {
  name: 'CloudRunNetwork',
  component: whenShown(() =>
    import('./network/NetworkField').then(module => module.NetworkField),
  ),
  validation: whenLeft(() =>
    import('./network/validateNetwork').then(module => module.validateNetwork),
  ),
  schema: networkFieldSchema,
};

/** Where the service runs. */
export const environmentsField = {
  name: 'CloudRunEnvironments',
  component: whenShown(() =>
    import('./environments/EnvironmentsField').then(
      module => module.EnvironmentsField,
    ),
  ),
  validation: whenLeft(() =>
    import('./environments/validateEnvironments').then(
      module => module.validateEnvironments,
    ),
  ),
  schema: environmentsFieldSchema,
};

/** Where the repository will be. */
export const repositoryField = {
  name: 'CloudRunRepository',
  component: whenShown(() =>
    import('./repository/RepositoryField').then(
      module => module.RepositoryField,
    ),
  ),
  validation: whenLeft(() =>
    import('./repository/validateRepository').then(
      module => module.validateRepository,
    ),
  ),
  schema: repositoryFieldSchema,
};

/** The network in words, for the review step. */
export const summaryField = {
  name: 'CloudRunNetworkSummary',
  component: whenShown(() =>
    import('./summary/SummaryField').then(module => module.SummaryField),
  ),
  schema: summaryFieldSchema,
};
