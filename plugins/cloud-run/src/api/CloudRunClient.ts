import { parseEntityRef } from '@backstage/catalog-model';
import { ResponseError } from '@backstage/errors';
import { DiscoveryApi, FetchApi } from '@backstage/frontend-plugin-api';
import {
  EntityPosture,
  ListedRule,
  Policy,
  ServicePreview,
} from 'backstage-plugin-cloud-run-common';
import { CloudRunApi, PreviewRequest, RequestOptions } from './CloudRunApi';

/**
 * Asks the Cloud Run backend over HTTP.
 *
 * @public
 */
export class CloudRunClient implements CloudRunApi {
  readonly #discoveryApi: DiscoveryApi;
  readonly #fetchApi: FetchApi;

  constructor(options: { discoveryApi: DiscoveryApi; fetchApi: FetchApi }) {
    this.#discoveryApi = options.discoveryApi;
    this.#fetchApi = options.fetchApi;
  }

  async getEntityPosture(
    entityRef: string,
    options?: RequestOptions,
  ): Promise<EntityPosture> {
    const { kind, namespace, name } = parseEntityRef(entityRef);
    const path = [kind, namespace, name].map(encodeURIComponent).join('/');
    return this.#request(`/v1/entities/${path}/posture`, options);
  }

  async previewService(
    request: PreviewRequest,
    options?: RequestOptions,
  ): Promise<ServicePreview> {
    return this.#request('/v1/preview', {
      ...options,
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(request),
    });
  }

  async getPolicy(options?: RequestOptions): Promise<Policy> {
    return this.#request('/v1/policy', options);
  }

  async getRules(options?: RequestOptions): Promise<ListedRule[]> {
    return this.#request('/v1/rules', options);
  }

  async #request<T>(path: string, init?: RequestInit): Promise<T> {
    const baseUrl = await this.#discoveryApi.getBaseUrl('cloud-run');
    const response = await this.#fetchApi.fetch(`${baseUrl}${path}`, init);
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response.json();
  }
}
