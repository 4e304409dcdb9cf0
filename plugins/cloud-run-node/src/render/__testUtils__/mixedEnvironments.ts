import { serviceDefinitionSchema } from 'backstage-plugin-cloud-run-common';

/**
 * What the representatives leave out: names at the limit of their length, two environments in one project,
 * and an existing network that has a proxy-only subnetwork in one of its regions alone.
 */
export const mixedEnvironments = serviceDefinitionSchema.parse({
  name: 'settlement-reconciliation-and-reporting-dispatch',
  description: 'Reconciles "${settlements}" at 100%{always}',
  owner: 'group:default/payments',
  runtime: { kind: 'nodejs' },
  network: {
    ingress: {
      setting: 'internal-and-cloud-load-balancing',
      loadBalancer: {
        type: 'regional-external',
        domains: ['settlement.example.com'],
      },
    },
    auth: { method: 'iap', at: 'service', accessors: ['domain:example.com'] },
    egress: {
      path: 'connector',
      traffic: { setting: 'all-traffic', nat: { kind: 'reserved' } },
      connector: { subnet: { kind: 'new', range: '10.9.0.0/28' } },
    },
    vpc: { kind: 'existing', network: 'payments', subnetwork: 'services' },
  },
  environments: [
    {
      name: 'acceptance',
      project: 'payments',
      region: 'europe-west1',
      domains: ['settlement.acceptance.example.com'],
      vpc: {
        kind: 'existing',
        network: 'payments',
        subnetwork: 'services',
        proxyOnlyRange: '10.10.0.0/24',
      },
    },
    { name: 'production', project: 'payments', region: 'europe-west4' },
  ],
});
