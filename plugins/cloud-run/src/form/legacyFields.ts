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

/** The network field, for `createScaffolderFieldExtension`. */
export const networkFieldOptions = {
  name: 'CloudRunNetwork',
  component: NetworkField,
  validation: validateNetwork,
  schema: networkFieldSchema.schema,
};

/** The environments field, for `createScaffolderFieldExtension`. */
export const environmentsFieldOptions = {
  name: 'CloudRunEnvironments',
  component: EnvironmentsField,
  validation: validateEnvironments,
  schema: environmentsFieldSchema.schema,
};

/** The repository field, for `createScaffolderFieldExtension`. */
export const repositoryFieldOptions = {
  name: 'CloudRunRepository',
  component: RepositoryField,
  validation: validateRepository,
  schema: repositoryFieldSchema.schema,
};

/** The network in words, for `createScaffolderFieldExtension`. */
export const summaryFieldOptions = {
  name: 'CloudRunNetworkSummary',
  component: SummaryField,
  schema: summaryFieldSchema.schema,
};
