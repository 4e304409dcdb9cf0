import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import request from 'supertest';
import { cloudRunPlugin } from '../plugin';

const POSTURE = '/api/cloud-run/v1/entities/component/default/shop/posture';
const PREVIEW = '/api/cloud-run/v1/preview';

async function start() {
  const auditor = mockServices.auditor.mock();
  const event = { success: jest.fn(), fail: jest.fn() };
  auditor.createEvent.mockResolvedValue(event);
  const { server } = await startTestBackend({
    features: [
      cloudRunPlugin,
      catalogServiceMock.factory({ entities: [] }),
      auditor.factory,
      mockServices.rootConfig.factory({
        data: {
          cloudRun: {
            requests: { posturesPerMinute: 2, previewsPerMinute: 1 },
          },
        },
      }),
    ],
  });
  return { server, auditor, event };
}

const as = (name: string) => ({
  Authorization: mockCredentials.user.header(`user:default/${name}`),
});

describe('requests', () => {
  it('are limited for each person, who is told when to ask again', async () => {
    const { server } = await start();
    const statuses = async (name: string, times: number) => {
      const answers = [];
      for (let asked = 0; asked < times; asked += 1) {
        answers.push(await request(server).get(POSTURE).set(as(name)));
      }
      return answers;
    };
    const ann = await statuses('ann', 3);
    expect(ann.map(({ status }) => status)).toEqual([404, 404, 429]);
    expect(Number(ann[2].headers['retry-after'])).toBeGreaterThan(0);
    expect(ann[2].body.error).toMatchObject({ name: 'TooManyRequestsError' });
    const ben = await statuses('ben', 2);
    expect(ben.map(({ status }) => status)).toEqual([404, 404]);
  });

  it('are limited for previews by themselves', async () => {
    const { server } = await start();
    const ask = () => request(server).post(PREVIEW).set(as('ann')).send({});
    expect((await ask()).status).toBe(400);
    expect((await ask()).status).toBe(429);
    expect((await request(server).get(POSTURE).set(as('ann'))).status).toBe(
      404,
    );
  });

  it('of other plugins are not limited', async () => {
    const { server } = await start();
    const ask = () =>
      request(server)
        .get(POSTURE)
        .set('Authorization', mockCredentials.service.header());
    for (let asked = 0; asked < 4; asked += 1) {
      expect((await ask()).status).toBe(404);
    }
  });

  it.each([
    ['posture-read', (server: object) => request(server as never).get(POSTURE)],
    [
      'rules-read',
      (server: object) =>
        request(server as never).get('/api/cloud-run/v1/rules'),
    ],
    [
      'policy-read',
      (server: object) =>
        request(server as never).get('/api/cloud-run/v1/policy'),
    ],
    [
      'preview-create',
      (server: object) =>
        request(server as never)
          .post(PREVIEW)
          .send({}),
    ],
  ])('are written down: %s', async (eventId, ask) => {
    const { server, auditor, event } = await start();
    await ask(server);
    expect(auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({ eventId }),
    );
    expect(event.success.mock.calls.length + event.fail.mock.calls.length).toBe(
      1,
    );
  });
});
