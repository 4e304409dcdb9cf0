import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  deploymentsOf,
  postureOfIntent,
  reportOf,
  serviceDefinitionSchema,
} from 'backstage-plugin-cloud-run-common';
import { servicesOfConfiguration } from '../../posture';
import { configurationOfPlan } from './configurationOfPlan';
import { asPlanned } from '../terraform/__testUtils__/asPlanned';
import { withoutEvidence } from '../terraform/__testUtils__/withoutEvidence';

const FOLDER = join(__dirname, '__fixtures__');

interface PlannedResource {
  address: string;
  index?: string | number;
  values?: object;
  unknown?: object;
}

function nameOf(address: string) {
  const [, mode, type, name] = /(data\.)?(\w+)\.(\w+)(\[.*\])?$/.exec(
    address,
  ) ?? ['', '', '', ''];
  return { mode: mode ? 'data' : 'managed', type, name };
}

/** A plan of resources, some in a module, with what the configuration says of them. */
function planOf(
  resources: readonly PlannedResource[],
  {
    root = {},
    inModule = [],
    ...others
  }: { root?: object; inModule?: readonly PlannedResource[] } & object = {},
) {
  const planned = (list: readonly PlannedResource[]) =>
    list.map(({ address, index, values = {} }) => ({
      address,
      ...nameOf(address),
      ...(index === undefined ? {} : { index }),
      values,
    }));
  return {
    format_version: '1.2',
    planned_values: {
      root_module: {
        resources: planned(resources),
        child_modules: [
          { address: 'module.run["a"]', resources: planned(inModule) },
        ],
      },
    },
    resource_changes: [...resources, ...inModule].map(
      ({ address, unknown = {} }) => ({
        address,
        change: { after_unknown: unknown },
      }),
    ),
    configuration: { root_module: root },
    ...others,
  };
}

function read(plan: unknown) {
  return servicesOfConfiguration(configurationOfPlan(plan, 'plan.json'));
}

const constant = (value: unknown) => ({ constant_value: value });
const references = (...names: string[]) => ({ references: names });

const API = 'google_cloud_run_v2_service.api';

describe('configurationOfPlan', () => {
  it.each(readdirSync(FOLDER))(
    'reads the plan of what is generated: %s',
    name => {
      const { definition, plan } = JSON.parse(
        readFileSync(join(FOLDER, name), 'utf8'),
      );
      const [deployment] = deploymentsOf(
        serviceDefinitionSchema.parse(definition),
      );
      const { services, problems } = read(plan);
      expect(problems).toEqual([]);
      expect(services.map(({ posture }) => withoutEvidence(posture))).toEqual([
        withoutEvidence(asPlanned(postureOfIntent(deployment))),
      ]);
    },
  );

  it.each([
    ['nothing', undefined, 'A plan in JSON is an object'],
    ['a list', [], 'A plan in JSON is an object'],
    ['another file', { name: 'x' }, 'it has no format_version'],
    ['a format to come', { format_version: '2.0' }, 'format_version 2.0'],
    ['a state', { format_version: '1.0', values: {} }, 'This is a state'],
    [
      'a plan without values',
      { format_version: '1.0' },
      'The plan has no planned_values',
    ],
    [
      'a resource without a type',
      {
        format_version: '1.2',
        planned_values: {
          root_module: { resources: [{ address: 'a.b', mode: 'managed' }] },
        },
      },
      'without type, name or mode: a.b',
    ],
  ])('says what is wrong with %s', (_, plan, message) => {
    expect(() => configurationOfPlan(plan, 'plan.json')).toThrow(
      expect.objectContaining({
        name: 'InputError',
        message: expect.stringContaining(message),
      }),
    );
  });

  it('reads an empty plan', () => {
    expect(read({ format_version: '1.2', planned_values: {} })).toEqual({
      services: [],
      problems: [],
      limitsReached: [],
    });
  });

  it.each([
    [{ errored: true }, 'Failed plan'],
    [{ complete: false }, 'Partial plan'],
  ])('knows nothing of what a plan leaves out: %j', (state, summary) => {
    const { services, problems } = read(
      planOf([{ address: API, values: { name: 'api', location: 'r' } }], state),
    );
    expect(problems).toEqual([
      expect.objectContaining({
        severity: 'error',
        message: expect.stringContaining(summary),
      }),
    ]);
    expect(reportOf(services[0].posture)).toMatchObject({
      loadBalancer: 'unknown',
      publicInvoker: 'unknown',
    });
  });

  it('tells what is written from what the provider knows and from what is open', () => {
    const { services } = read(
      planOf(
        [
          {
            address: API,
            values: {
              name: 'api',
              location: 'europe-west1',
              ingress: 'INGRESS_TRAFFIC_INTERNAL_ONLY',
            },
            unknown: { default_uri_disabled: true, invoker_iam_disabled: true },
          },
        ],
        {
          root: {
            resources: [
              {
                address: API,
                expressions: {
                  name: constant('api'),
                  location: constant('europe-west1'),
                  default_uri_disabled: references('local.disabled'),
                },
              },
            ],
          },
        },
      ),
    );
    const { ingress, auth, terraform } = services[0].posture;
    // A value of an earlier apply that nobody writes any more is what there is, but not what is written.
    expect(ingress.setting).toMatchObject({
      state: 'known',
      value: 'internal',
    });
    expect(terraform.ingressWritten).toMatchObject({ value: false });
    expect(ingress.defaultUrl).toEqual({
      state: 'unknown',
      reason: { code: 'unresolved', what: 'ingress.defaultUrl' },
    });
    expect(auth.invokerCheck).toMatchObject({ value: 'enabled' });
  });

  it('follows references through modules, their outputs and for_each', () => {
    const service = 'module.run["a"].google_cloud_run_v2_service.main';
    const { services } = read(
      planOf(
        [
          {
            address: 'google_compute_region_network_endpoint_group.neg["a"]',
            index: 'a',
            values: { region: 'europe-west1', cloud_run: [{}] },
            unknown: { cloud_run: [{ service: true }], id: true },
          },
          {
            address: 'google_compute_backend_service.main',
            values: { name: 'b', backend: [{}] },
            unknown: { backend: [{ group: true }] },
          },
        ],
        {
          inModule: [
            {
              address: service,
              values: { location: 'europe-west1' },
              unknown: { name: true },
            },
            {
              address:
                'module.run["a"].google_cloud_run_v2_service_iam_member.all',
              values: { role: 'roles/run.invoker', member: 'allUsers' },
              unknown: { name: true },
            },
          ],
          root: {
            resources: [
              {
                address: 'google_compute_region_network_endpoint_group.neg',
                for_each_expression: references('module.run'),
                expressions: {
                  region: constant('europe-west1'),
                  cloud_run: [
                    {
                      service: references(
                        'module.run["a"].service.name',
                        'module.run["a"].service',
                        'module.run["a"]',
                        'module.run',
                      ),
                    },
                  ],
                },
              },
              {
                address: 'google_compute_backend_service.main',
                expressions: {
                  name: constant('b'),
                  backend: [
                    {
                      group: references(
                        'google_compute_region_network_endpoint_group.neg["a"].id',
                        'google_compute_region_network_endpoint_group.neg["a"]',
                      ),
                    },
                  ],
                },
              },
            ],
            module_calls: {
              run: {
                module: {
                  outputs: {
                    service: {
                      expression: references(
                        'google_cloud_run_v2_service.main',
                      ),
                    },
                  },
                  resources: [
                    {
                      address: 'google_cloud_run_v2_service.main',
                      expressions: {
                        name: references('random_pet.name.id'),
                        location: constant('europe-west1'),
                      },
                    },
                    {
                      address: 'google_cloud_run_v2_service_iam_member.all',
                      expressions: {
                        name: references(
                          'google_cloud_run_v2_service.main.name',
                          'google_cloud_run_v2_service.main',
                        ),
                        role: constant('roles/run.invoker'),
                        member: constant('allUsers'),
                      },
                    },
                  ],
                },
              },
            },
          },
        },
      ),
    );
    const [{ address, posture, at }] = services;
    expect(address).toBe(service);
    expect(posture.service.name).toBe(service);
    expect(at).toEqual({ path: 'plan.json', line: 1 });
    expect(reportOf(posture)).toMatchObject({
      invokers: ['allUsers'],
      loadBalancer: 'external',
    });
  });

  it('does not know what a dynamic block will hold', () => {
    const { services } = read(
      planOf(
        [
          {
            address: API,
            values: { name: 'api', template: [{}] },
            unknown: { template: [{ vpc_access: true }] },
          },
        ],
        {
          root: {
            resources: [
              {
                address: API,
                expressions: { name: constant('api'), template: [{}] },
              },
            ],
          },
        },
      ),
    );
    expect(services[0].posture.egress.path).toMatchObject({
      state: 'unknown',
      reason: { code: 'unresolved' },
    });
  });

  it('stops at the bound of resources', () => {
    const many = Array.from({ length: 10_001 }, (_, index) => ({
      address: `google_service_account.a[${index}]`,
      index,
    }));
    expect(read(planOf(many)).limitsReached).toEqual([
      { limit: 'instances', at: 'plan.json' },
    ]);
  });

  it('goes as far as the caller wants', () => {
    const two = planOf([
      { address: 'google_service_account.a[0]', index: 0 },
      { address: 'google_service_account.a[1]', index: 1 },
    ]);
    const { resources, limitsReached } = configurationOfPlan(two, 'plan.json', {
      instances: 1,
    });
    expect(resources).toHaveLength(1);
    expect(limitsReached).toEqual([{ limit: 'instances', at: 'plan.json' }]);
  });
});
