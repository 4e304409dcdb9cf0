import { createApiRef } from '@backstage/frontend-plugin-api';
import {
  EntityPosture,
  ListedRule,
  Policy,
  ServiceDefinitionInput,
  ServicePreview,
} from 'backstage-plugin-cloud-run-common';

/** @public */
export interface RequestOptions {
  /** Ends the request when the answer is no longer wanted. */
  signal?: AbortSignal;
}

/** @public */
export interface PreviewRequest {
  /** The template whose skeleton is rendered, such as `template:default/cloud-run-service`. */
  templateRef: string;
  definition: ServiceDefinitionInput;
}

/**
 * What the browser asks the Cloud Run backend. It names entities; which cloud resources those may mean, the backend decides.
 *
 * @public
 */
export interface CloudRunApi {
  /** How the services of an entity are reached, and how that is judged. */
  getEntityPosture(
    entityRef: string,
    options?: RequestOptions,
  ): Promise<EntityPosture>;

  /** The files that a definition would become, and how its deployments would be judged. */
  previewService(
    request: PreviewRequest,
    options?: RequestOptions,
  ): Promise<ServicePreview>;

  /** The organisation's bounds. */
  getPolicy(options?: RequestOptions): Promise<Policy>;

  /** Every rule that services are judged by, with what the policy made of it. */
  getRules(options?: RequestOptions): Promise<ListedRule[]>;
}

/**
 * The {@link CloudRunApi} of the app.
 *
 * @public
 */
export const cloudRunApiRef = createApiRef<CloudRunApi>().with({
  id: 'plugin.cloud-run.service',
  pluginId: 'cloud-run',
});
