import fc from 'fast-check';
import { deploymentsOf } from './deployment';
import { ResourceNames, namesIn, namingOf } from './resourceNames';
import { serviceDefinitionSchema } from './serviceDefinition';
import { arbitraryServiceDefinition } from '../testUtils/intent/arbitraryIntent';

function definition(name: string, environments: [string, string, string][]) {
  return serviceDefinitionSchema.parse({
    name,
    owner: 'group:default/payments',
    runtime: { kind: 'nodejs' },
    network: {
      ingress: { setting: 'all' },
      auth: { method: 'iam' },
      egress: { path: 'default' },
    },
    environments: environments.map(([environment, project, region]) => ({
      name: environment,
      project,
      region,
    })),
  });
}

const ONE: [string, string, string][] = [
  ['prod', 'payments-prod', 'europe-west1'],
];

describe('namingOf', () => {
  it.each<[string, ResourceNames]>([
    [
      'ledger',
      { resources: 'ledger', serviceAccount: 'ledger', connector: 'ledger' },
    ],
    ['a', { resources: 'a', serviceAccount: 'a-runtime', connector: 'a-vpc' }],
    [
      'payment-notification-dispatcher',
      {
        resources: 'payment-notification-dispatcher',
        serviceAccount: 'payment-notification-di-jc6ucr',
        connector: 'payment-noti-jc6ucr',
      },
    ],
  ])('names what belongs to %s', (name, names) => {
    expect(namingOf(definition(name, ONE))).toEqual({
      perEnvironment: false,
      names,
    });
  });

  it('tells environments of one project apart', () => {
    const naming = namingOf(
      definition('ledger', [
        ['test', 'payments', 'europe-west1'],
        ['prod', 'payments', 'europe-west4'],
      ]),
    );
    expect(namesIn(naming, 'test')).toEqual({
      resources: 'ledger-test',
      serviceAccount: 'ledger-test',
      connector: 'ledger',
    });
  });

  it('stays within what Google Cloud accepts, and never repeats a name in a project', () => {
    fc.assert(
      fc.property(arbitraryServiceDefinition(), any => {
        const deployments = deploymentsOf(any);
        for (const { names } of deployments) {
          expect(names.resources).toMatch(/^[a-z]([-a-z0-9]{0,47}[a-z0-9])?$/);
          expect(names.serviceAccount).toMatch(
            /^[a-z][-a-z0-9]{4,28}[a-z0-9]$/,
          );
          expect(names.connector).toMatch(/^[a-z][-a-z0-9]{0,19}[a-z0-9]$/);
          expect(names.connector.replace(/-/g, '--').length).toBeLessThan(22);
        }
        const accounts = deployments.map(
          ({ names, environment }) =>
            `${names.serviceAccount}@${environment.project}`,
        );
        expect(new Set(accounts).size).toBe(accounts.length);
      }),
      { numRuns: 500 },
    );
  });
});
