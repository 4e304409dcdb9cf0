import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { component, template } from './__testUtils__/entities';
import { startPortal } from './__testUtils__/portal';

const portal = startPortal({
  decision: AuthorizeResult.DENY,
  config: {
    cloudRun: {
      policy: {
        accepted: [
          {
            rule: 'ingress/outside-policy',
            reason: 'The contract with Umbra ends in June',
            until: '2999-12-31',
          },
        ],
      },
    },
  },
});

const TELLING = /Umbra|outside-policy|here-it-is.*ingress|mallory|skeleton/;

beforeAll(() => {
  portal.host.publish('mallory/mine', { 'infra/main.tf': '' });
  portal.entities.push(
    component('here-it-is', portal.host.url('mallory/mine'), {
      'run.googleapis.com/ingress': 'all',
    }),
    template('here-it-is', portal.host.url('mallory/mine'), './'),
  );
  portal.host.requests.length = 0;
});

const posture = (name: string) => `entities/component/default/${name}/posture`;

describe('somebody who may do nothing', () => {
  it.each([
    ['a posture', posture('here-it-is')],
    ['rules', 'rules'],
    ['the policy', 'policy'],
  ])('is refused %s, and told nothing', async (_, path) => {
    const { status, body } = await portal.get(path);
    expect(status).toBe(403);
    expect(JSON.stringify(body.error)).not.toMatch(TELLING);
  });

  it('is refused a preview, and told nothing', async () => {
    const { status, body } = await portal.preview('here-it-is');
    expect(status).toBe(403);
    expect(JSON.stringify(body.error)).not.toMatch(TELLING);
  });

  it('cannot tell an entity that exists from one that does not', async () => {
    const [there, notThere] = await Promise.all(
      ['here-it-is', 'here-is-none'].map(name => portal.get(posture(name))),
    );
    const anonymous = (body: { error: object }) =>
      JSON.stringify(body.error).replace(/here-[a-z-]+/g, 'NAME');
    expect(there.status).toBe(notThere.status);
    expect(anonymous(there.body)).toBe(anonymous(notThere.body));
  });

  it('cannot tell a template that exists from one that does not', async () => {
    const [there, notThere] = await Promise.all(
      ['here-it-is', 'here-is-none'].map(name => portal.preview(name)),
    );
    expect(there.status).toBe(notThere.status);
    expect(there.body.error).toEqual(notThere.body.error);
  });

  it('has no source host asked', async () => {
    await portal.get(posture('here-it-is'));
    await portal.preview('here-it-is');
    expect(portal.host.requests).toEqual([]);
  });
});
