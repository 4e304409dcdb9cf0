import {
  createMockDirectory,
  mockServices,
  startTestBackend,
  type TestBackend,
} from '@backstage/backend-test-utils';
import { features } from './features';

describe('the backend of the example portal', () => {
  const data = createMockDirectory();
  let backend: TestBackend;

  beforeAll(async () => {
    backend = await startTestBackend({
      features: [
        ...features,
        mockServices.rootConfig.factory({
          data: {
            app: { baseUrl: 'http://localhost:3000', title: 'Portal' },
            backend: { baseUrl: 'http://localhost:7007' },
            auth: {
              providers: {
                guest: { dangerouslyAllowOutsideDevelopment: true },
              },
            },
            events: { useEventBus: 'never' },
            gitHost: {
              listen: { host: '127.0.0.1', port: 0 },
              dataDirectory: data.path,
              organizations: ['lantern'],
              username: 'portal',
              password: 'portal-only',
            },
          },
        }),
      ],
    });
  }, 60_000);

  const get = (path: string) =>
    fetch(`http://localhost:${backend.server.port()}${path}`);

  it('becomes ready with every plugin', async () => {
    const response = await get('/.backstage/health/v1/readiness');
    expect(await response.json()).toEqual({ status: 'ok' });
  });

  it('lets a guest sign in', async () => {
    const response = await get('/api/auth/guest/refresh');
    expect(await response.json()).toMatchObject({
      backstageIdentity: {
        identity: { userEntityRef: 'user:development/guest' },
      },
    });
  });

  it('has the actions that create and publish a service', async () => {
    const response = await get('/api/scaffolder/v2/actions');
    const actions: { id: string }[] = await response.json();
    expect(actions.map(({ id }) => id)).toEqual(
      expect.arrayContaining([
        'catalog:register',
        'cloud-run:service:generate',
        'publish:gitea',
        'publish:github',
        'publish:gitlab',
      ]),
    );
  });
});
