import { createBackendModule } from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  CLOUD_RUN_RULES,
  EntityPosture,
  ListedRule,
  Rule,
} from 'backstage-plugin-cloud-run-common';
import { cloudRunRulesExtensionPoint } from 'backstage-plugin-cloud-run-node';
import request from 'supertest';
import { cloudRunPlugin } from './plugin';

const own: Rule = {
  id: 'ingress/from-the-office',
  facet: 'ingress',
  severity: 'low',
  evidence: ['service'],
  text: {
    en: {
      title: 'Not from the office',
      message: 'This service is not called from the office.',
      why: 'It should be.',
      fix: 'Move.',
    },
    ja: {
      title: '社内から呼ばれていない',
      message: 'このサービスは社内から呼ばれていません。',
      why: '呼ばれるべきです。',
      fix: '移動してください。',
    },
  },
  example: 'ingress = "INGRESS_TRAFFIC_ALL"',
  sources: ['https://wiki.lantern.example/office'],
  judge: () => ({ outcome: 'fail', evidence: [] }),
};

const shop: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'shop',
    namespace: 'default',
    annotations: { 'run.googleapis.com/ingress': 'internal' },
  },
};

const moduleAdding = (moduleId: string, ...rules: Rule[]) =>
  createBackendModule({
    pluginId: 'cloud-run',
    moduleId,
    register(env) {
      env.registerInit({
        deps: { collection: cloudRunRulesExtensionPoint },
        async init({ collection }) {
          collection.addRules(...rules);
        },
      });
    },
  });

async function start({
  modules = [],
  decision = AuthorizeResult.ALLOW,
  config = {},
}: {
  modules?: ReturnType<typeof moduleAdding>[];
  decision?: AuthorizeResult.ALLOW | AuthorizeResult.DENY;
  config?: object;
} = {}) {
  const { server } = await startTestBackend({
    features: [
      cloudRunPlugin,
      ...modules,
      catalogServiceMock.factory({ entities: [shop] }),
      mockServices.rootConfig.factory({ data: { ...config } }),
      mockServices.permissions.factory({ result: decision }),
    ],
  });
  return server;
}

const listed = async (...args: Parameters<typeof start>) =>
  request(await start(...args)).get('/api/cloud-run/v1/rules');

describe('the list of rules', () => {
  it('has every rule of the plugin with its texts', async () => {
    const { status, body } = await listed();

    expect(status).toBe(200);
    const rules: ListedRule[] = body;
    expect(rules.map(({ id }) => id)).toEqual(
      CLOUD_RUN_RULES.map(({ id }) => id),
    );
    expect(rules[0].text).toEqual(CLOUD_RUN_RULES[0].text);
  });

  it('says what the policy made of them, an organisation’s own among them', async () => {
    const [first] = CLOUD_RUN_RULES;
    const { body } = await listed({
      modules: [moduleAdding('office', own)],
      config: {
        cloudRun: {
          policy: { severities: { [own.id]: 'high' }, off: [first.id] },
        },
      },
    });

    const rules: ListedRule[] = body;
    expect(rules.find(({ id }) => id === first.id)).toMatchObject({
      off: true,
      origin: 'plugin',
    });
    expect(rules.find(({ id }) => id === own.id)).toMatchObject({
      severity: 'high',
      ownSeverity: 'low',
      off: false,
      origin: 'organisation',
      text: own.text,
    });
  });

  it('is refused to somebody who may see no posture at all', async () => {
    const { status, body } = await listed({ decision: AuthorizeResult.DENY });

    expect(status).toBe(403);
    expect(body.error.name).toBe('NotAllowedError');
  });

  it('is refused without credentials', async () => {
    const { status } = await request(await start())
      .get('/api/cloud-run/v1/rules')
      .set('Authorization', mockCredentials.none.header());

    expect(status).toBe(401);
  });
});

describe('rules that modules add', () => {
  it('judge entities', async () => {
    const server = await start({ modules: [moduleAdding('office', own)] });

    const { body } = await request(server).get(
      '/api/cloud-run/v1/entities/component/default/shop/posture',
    );

    const answer: EntityPosture = body;
    expect(
      answer.services[0].judgement.findings.map(({ rule }) => rule),
    ).toContain(own.id);
  });

  it.each([
    [
      'an id of the plugin’s own',
      [moduleAdding('office', CLOUD_RUN_RULES[0])],
      `${CLOUD_RUN_RULES[0].id}: the plugin has a rule of its own with this id`,
    ],
    [
      'an id that another module has',
      [moduleAdding('office', own), moduleAdding('home', own)],
      `${own.id}: another rule has this id`,
    ],
    [
      'an id without its facet',
      [moduleAdding('office', { ...own, id: 'from-the-office' })],
      'from-the-office: the id must be "ingress/"',
    ],
    [
      'placeholders that differ between languages',
      [
        moduleAdding('office', {
          ...own,
          text: {
            ...own.text,
            ja: { ...own.text.ja, message: '{name} です。' },
          },
        }),
      ],
      `${own.id}: text.message has the placeholders none in English and {name} in Japanese`,
    ],
  ])('stop the backend at the start for %s', async (_, modules, message) => {
    await expect(start({ modules })).rejects.toThrow(message);
  });
});
