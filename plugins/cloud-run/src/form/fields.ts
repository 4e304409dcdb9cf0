import { createFormField } from '@backstage/plugin-scaffolder-react/alpha';
import { EnvironmentsField } from './environments/EnvironmentsField';
import { validateEnvironments } from './environments/validateEnvironments';
import {
  environmentsFieldSchema,
  networkFieldSchema,
  repositoryFieldSchema,
  summaryFieldSchema,
} from './fieldSchemas';
import { NetworkField } from './network/NetworkField';
import { validateNetwork } from './network/validateNetwork';
import { RepositoryField } from './repository/RepositoryField';
import { validateRepository } from './repository/validateRepository';
import { SummaryField } from './summary/SummaryField';

/** The network of a service, in three questions. */
export const networkFormField = createFormField({
  name: 'CloudRunNetwork',
  component: NetworkField,
  validation: validateNetwork,
  schema: networkFieldSchema,
});

/** Where the service runs. */
export const environmentsFormField = createFormField({
  name: 'CloudRunEnvironments',
  component: EnvironmentsField,
  validation: validateEnvironments,
  schema: environmentsFieldSchema,
});

/** Where the repository will be. */
export const repositoryFormField = createFormField({
  name: 'CloudRunRepository',
  component: RepositoryField,
  validation: validateRepository,
  schema: repositoryFieldSchema,
});

/** The network in words, for the review step. */
export const summaryFormField = createFormField({
  name: 'CloudRunNetworkSummary',
  component: SummaryField,
  schema: summaryFieldSchema,
});
