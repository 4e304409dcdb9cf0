import { CloudRunClient } from './CloudRunClient';

interface Answer {
  status?: number;
  statusText?: string;
  body?: unknown;
}

function clientAnswering({ status = 200, statusText = 'OK', body }: Answer) {
  const fetch = jest.fn(
    async (_input: RequestInfo | URL, _init?: RequestInit) =>
      new Response(JSON.stringify(body), {
        status,
        statusText,
        headers: { 'Content-Type': 'application/json' },
      }),
  );
  const client = new CloudRunClient({
    discoveryApi: {
      getBaseUrl: async pluginId => `https://portal.example/api/${pluginId}`,
    },
    fetchApi: { fetch },
  });
  return { client, fetch };
}

describe('CloudRunClient', () => {
  it('asks for a posture by entity and nothing else', async () => {
    const body = { entityRef: 'component:default/shop', services: [] };
    const { client, fetch } = clientAnswering({ body });
    const { signal } = new AbortController();

    await expect(
      client.getEntityPosture('component:default/shop', { signal }),
    ).resolves.toEqual(body);
    expect(fetch).toHaveBeenCalledWith(
      'https://portal.example/api/cloud-run/v1/entities/component/default/shop/posture',
      { signal },
    );
  });

  it('escapes what stands in an entity reference', async () => {
    const { client, fetch } = clientAnswering({ body: {} });
    await client.getEntityPosture('component:default/a b#c');
    expect(fetch.mock.calls[0][0]).toBe(
      'https://portal.example/api/cloud-run/v1/entities/component/default/a%20b%23c/posture',
    );
  });

  it('sends a definition to be previewed', async () => {
    const { client, fetch } = clientAnswering({ body: { files: [] } });
    const request = {
      templateRef: 'template:default/cloud-run-service',
      definition: {
        name: 'shop',
        owner: 'group:default/shop',
        runtime: { kind: 'nodejs' as const },
        network: {
          ingress: { setting: 'internal' as const },
          auth: { method: 'iam' as const, invokers: [] },
          egress: { path: 'default' as const },
        },
        environments: [
          { name: 'prod', project: 'lantern-shop', region: 'europe-west1' },
        ],
      },
    };
    await client.previewService(request);
    const [url, init] = fetch.mock.calls[0];
    expect(url).toBe('https://portal.example/api/cloud-run/v1/preview');
    expect(init).toMatchObject({
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
    });
    expect(JSON.parse(String(init?.body))).toEqual(request);
  });

  it('asks for the policy', async () => {
    const { client, fetch } = clientAnswering({ body: { off: [] } });
    await expect(client.getPolicy()).resolves.toEqual({ off: [] });
    expect(fetch.mock.calls[0][0]).toBe(
      'https://portal.example/api/cloud-run/v1/policy',
    );
  });

  it('asks for the rules', async () => {
    const { client, fetch } = clientAnswering({ body: [] });
    await expect(client.getRules()).resolves.toEqual([]);
    expect(fetch.mock.calls[0][0]).toBe(
      'https://portal.example/api/cloud-run/v1/rules',
    );
  });

  it('throws what the backend answered with', async () => {
    const { client } = clientAnswering({
      status: 403,
      statusText: 'Forbidden',
      body: {
        error: { name: 'NotAllowedError', message: 'You may not see it' },
        response: { statusCode: 403 },
      },
    });
    await expect(
      client.getEntityPosture('component:default/shop'),
    ).rejects.toMatchObject({
      name: 'ResponseError',
      statusCode: 403,
      cause: { name: 'NotAllowedError', message: 'You may not see it' },
    });
  });
});
