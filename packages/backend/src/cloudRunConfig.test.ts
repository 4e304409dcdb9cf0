import { ConfigSchema, loadConfigSchema } from '@backstage/config-loader';
import { readFileSync } from 'node:fs';
import { policySchema } from 'backstage-plugin-cloud-run-common';
import { zodToJsonSchema } from 'zod-to-json-schema';

/** What a schema says to its reader alone. */
const FOR_READERS = ['$schema', 'default', 'description'];

/** How the schema of the configuration says that a text is a date, since its validator knows no formats. */
const DATE = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };

/** What a schema asks for. */
function demandsOf(schema: unknown): unknown {
  if (Array.isArray(schema) || typeof schema !== 'object' || schema === null) {
    return schema;
  }
  const entries = Object.entries(schema);
  if (entries.some(([key, value]) => key === 'format' && value === 'date')) {
    return DATE;
  }
  return Object.fromEntries(
    entries
      .filter(([key]) => !FOR_READERS.includes(key))
      .map(([key, value]) => [
        key,
        // The keys of `properties` are names, whatever they say.
        key === 'properties'
          ? Object.fromEntries(
              Object.entries(Object(value)).map(([name, property]) => [
                name,
                demandsOf(property),
              ]),
            )
          : demandsOf(value),
      ]),
  );
}

/** What a portal has to be configured with, whatever its plugins. */
const PORTAL = {
  app: { baseUrl: 'http://localhost:3000' },
  backend: {
    baseUrl: 'http://localhost:7007',
    listen: ':7007',
    database: { client: 'better-sqlite3', connection: ':memory:' },
  },
};

describe('the schema of the configuration', () => {
  let schema: ConfigSchema;

  beforeAll(async () => {
    schema = await loadConfigSchema({
      dependencies: [
        'backstage-plugin-cloud-run-backend',
        'backstage-plugin-catalog-backend-module-cloud-run',
        'backstage-plugin-scaffolder-backend-module-cloud-run',
      ],
    });
  }, 60_000);

  const check = (cloudRun: object) => () =>
    schema.process([
      { context: 'app-config.yaml', data: { ...PORTAL, cloudRun } },
    ]);

  it('says of the policy what the plugins say when they start', () => {
    const { properties } = JSON.parse(
      readFileSync(
        require
          .resolve('backstage-plugin-cloud-run-node/package.json')
          .replace('package.json', 'config.schema.json'),
        'utf8',
      ),
    );
    expect(demandsOf(properties.cloudRun.properties.policy)).toEqual(
      demandsOf(
        zodToJsonSchema(policySchema, {
          $refStrategy: 'none',
          pipeStrategy: 'input',
        }),
      ),
    );
  });

  it.each([
    {},
    { failOn: 'high' },
    {
      policy: {
        allowedIngress: ['internal'],
        allowedInvokers: { allUsers: false },
        loadBalancerRequirements: [{ features: ['cloud-armor'] }],
        organizationPolicies: { 'run.allowedIngress': ['is:internal'] },
        severities: { 'ingress/plain-http': 'low' },
        accepted: [
          {
            rule: 'ingress/plain-http',
            reason: 'Load test',
            until: '2027-01-31',
          },
        ],
      },
    },
  ])('takes %j', cloudRun => {
    expect(check(cloudRun)).not.toThrow();
  });

  it.each([
    [
      'additionalProperty=allowIngress',
      { policy: { allowIngress: ['internal'] } },
    ],
    [
      'additionalProperty=allUser',
      { policy: { allowedInvokers: { allUser: false } } },
    ],
    [
      'additionalProperty=life',
      {
        policy: {
          loadBalancerRequirements: [{ features: ['iap'], life: ['x'] }],
        },
      },
    ],
    [
      'additionalProperty=run.ingress',
      { policy: { organizationPolicies: { 'run.ingress': ['internal'] } } },
    ],
    [
      'additionalProperty=service',
      {
        policy: {
          accepted: [
            {
              rule: 'ingress/plain-http',
              reason: 'Load test',
              until: '2027-01-31',
              service: 'a',
            },
          ],
        },
      },
    ],
    ['must be equal to one of', { failOn: 'grave' }],
  ])('refuses and names: %s', (word, cloudRun) => {
    expect(check(cloudRun)).toThrow(word);
  });
});
