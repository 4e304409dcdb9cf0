import { createScaffolderFieldExtension } from '@backstage/plugin-scaffolder-react';
import {
  environmentsField,
  networkField,
  repositoryField,
  summaryField,
} from '../form/fields';
import { cloudRunPlugin } from './plugin';

/**
 * The network of a service, in three questions: `ui:field: CloudRunNetwork`.
 *
 * @public
 */
export const CloudRunNetworkFieldExtension = cloudRunPlugin.provide(
  createScaffolderFieldExtension({
    ...networkField,
    schema: networkField.schema.schema,
  }),
);

/**
 * Where the service runs: `ui:field: CloudRunEnvironments`.
 *
 * @public
 */
export const CloudRunEnvironmentsFieldExtension = cloudRunPlugin.provide(
  createScaffolderFieldExtension({
    ...environmentsField,
    schema: environmentsField.schema.schema,
  }),
);

/**
 * Where the repository will be: `ui:field: CloudRunRepository`.
 *
 * @public
 */
export const CloudRunRepositoryFieldExtension = cloudRunPlugin.provide(
  createScaffolderFieldExtension({
    ...repositoryField,
    schema: repositoryField.schema.schema,
  }),
);

/**
 * The network in words, for the review step: `ui:field: CloudRunNetworkSummary`.
 *
 * @public
 */
export const CloudRunNetworkSummaryFieldExtension = cloudRunPlugin.provide(
  createScaffolderFieldExtension({
    ...summaryField,
    schema: summaryField.schema.schema,
  }),
);
