import {
  ServiceDefinitionInput,
  cloudArmorRules,
  deploymentsOf,
  loadBalancerOf,
  postureOfIntent,
  reportOf,
  serviceDefinitionSchema,
} from 'backstage-plugin-cloud-run-common';
import { arbitraryServiceDefinition } from 'backstage-plugin-cloud-run-common/testUtils';
import fc from 'fast-check';
import { skeletonValues } from './skeletonValues';

type Network = ServiceDefinitionInput['network'];

function valuesOf(network: Partial<Network>) {
  return skeletonValues(
    serviceDefinitionSchema.parse({
      name: 'ledger',
      owner: 'group:default/payments',
      runtime: { kind: 'nodejs' },
      network: {
        ingress: { setting: 'all' },
        auth: { method: 'iam' },
        egress: { path: 'default' },
        ...network,
      },
      environments: [
        { name: 'prod', project: 'payments-prod', region: 'europe-west1' },
      ],
    }),
  );
}

describe('skeletonValues', () => {
  it('has nothing but the service for the plainest network', () => {
    expect(valuesOf({})).toMatchObject({
      load_balancer: null,
      cloud_armor: null,
      vpc: null,
      auth: { invokers: [], iap: null, custom_audiences: false },
      egress: { path: 'default', terraform: null, nat: null },
      apis: ['iam.googleapis.com', 'run.googleapis.com'],
      names: { resources: 'ledger', per_environment: false },
    });
  });

  it("says in Terraform's words what Cloud Armor does", () => {
    const allowedRanges = Array.from(
      { length: 12 },
      (_, i) => `192.0.2.${i}/32`,
    );
    const { cloud_armor } = valuesOf({
      ingress: {
        setting: 'internal-and-cloud-load-balancing',
        loadBalancer: {
          type: 'global-external',
          domains: ['ledger.example.com'],
          cdn: true,
          cloudArmor: {
            owasp: 'preview',
            rateLimit: { requestsPerMinute: 600 },
            allowedRanges,
          },
        },
      },
    });
    expect(cloud_armor?.rules[0]).toEqual({
      priority: 1000,
      action: 'deny(403)',
      description: 'SQL injection',
      preview: true,
      expression:
        "evaluatePreconfiguredWaf('sqli-v33-stable', {'sensitivity': 1})",
      ranges: [],
      requests_per_minute: null,
    });
    expect(cloud_armor?.rules.slice(-3)).toEqual([
      expect.objectContaining({
        priority: 2000,
        action: 'throttle',
        ranges: allowedRanges.slice(0, 10),
        requests_per_minute: 600,
      }),
      expect.objectContaining({
        priority: 2001,
        action: 'throttle',
        ranges: allowedRanges.slice(10),
        requests_per_minute: 600,
      }),
      expect.objectContaining({ priority: 2147483647, action: 'deny(403)' }),
    ]);
    expect(cloud_armor?.edge_rules.map(({ action }) => action)).toEqual([
      'allow',
      'allow',
      'deny(403)',
    ]);
  });

  it.each<[string, Partial<Network>, object]>([
    [
      'a connector on a subnetwork of its own in a new network',
      {
        egress: {
          path: 'connector',
          traffic: { setting: 'all-traffic', nat: { kind: 'automatic' } },
          connector: { subnet: { kind: 'new', range: '10.9.0.0/28' } },
        },
        vpc: { kind: 'new' },
      },
      {
        vpc: {
          network_address: 'google_compute_network.main',
          subnetwork_address: null,
        },
        egress: {
          nat: { subnetwork_address: 'google_compute_subnetwork.connector' },
        },
      },
    ],
    [
      'a connector on an existing subnetwork, which needs no network',
      {
        egress: {
          path: 'connector',
          traffic: { setting: 'private-ranges-only' },
          connector: { subnet: { kind: 'existing', name: 'serverless' } },
        },
        vpc: { kind: 'existing', network: 'n', subnetwork: 's' },
      },
      { vpc: { network_address: null, subnetwork_address: null } },
    ],
    [
      'Direct VPC egress through a Shared VPC',
      {
        egress: {
          path: 'direct-vpc',
          traffic: {
            setting: 'all-traffic',
            nat: { kind: 'reserved', addresses: 2 },
          },
        },
        vpc: {
          kind: 'shared',
          hostProject: 'network-host',
          network: 'n',
          subnetwork: 's',
        },
      },
      {
        vpc: {
          network_address: 'data.google_compute_network.main',
          subnetwork_address: 'data.google_compute_subnetwork.main',
        },
        egress: {
          nat: {
            reserved: true,
            addresses: 2,
            subnetwork_address: 'data.google_compute_subnetwork.main',
          },
        },
      },
    ],
  ])('refers to what %s uses', (_, network, values) => {
    expect(valuesOf(network)).toMatchObject(values);
  });

  it('agrees with the model, whatever the definition', () => {
    fc.assert(
      fc.property(arbitraryServiceDefinition(), definition => {
        const values = skeletonValues(definition);
        const deployments = deploymentsOf(definition);
        const armor = loadBalancerOf(definition.network)?.cloudArmor;

        expect(values.environments.map(({ posture }) => posture)).toEqual(
          deployments.map(deployment => reportOf(postureOfIntent(deployment))),
        );
        expect(
          values.environments.map(({ name }) =>
            values.names.service_account.replace(
              /\$\{var\.environment\}/,
              name,
            ),
          ),
        ).toEqual(deployments.map(({ names }) => names.serviceAccount));
        expect(
          values.cloud_armor?.rules.map(({ priority, preview, action }) => ({
            priority,
            preview,
            action: action.replace('(403)', ''),
          })),
        ).toEqual(
          armor && cloudArmorRules(armor).map(({ matches, ...rule }) => rule),
        );
      }),
    );
  });
});
