import { createScaffolderFieldExtension } from '@backstage/plugin-scaffolder-react';
import {
  environmentsFieldOptions,
  networkFieldOptions,
  repositoryFieldOptions,
  summaryFieldOptions,
} from '../form/legacyFields';
import { cloudRunPlugin } from './plugin';

/**
 * The network of a service, in three questions: `ui:field: CloudRunNetwork`.
 *
 * @public
 */
export const CloudRunNetworkFieldExtension = cloudRunPlugin.provide(
  createScaffolderFieldExtension(networkFieldOptions),
);

/**
 * Where the service runs: `ui:field: CloudRunEnvironments`.
 *
 * @public
 */
export const CloudRunEnvironmentsFieldExtension = cloudRunPlugin.provide(
  createScaffolderFieldExtension(environmentsFieldOptions),
);

/**
 * Where the repository will be: `ui:field: CloudRunRepository`.
 *
 * @public
 */
export const CloudRunRepositoryFieldExtension = cloudRunPlugin.provide(
  createScaffolderFieldExtension(repositoryFieldOptions),
);

/**
 * The network in words, for the review step: `ui:field: CloudRunNetworkSummary`.
 *
 * @public
 */
export const CloudRunNetworkSummaryFieldExtension = cloudRunPlugin.provide(
  createScaffolderFieldExtension(summaryFieldOptions),
);
