import fc from 'fast-check';
import { deploymentsOf } from './deployment';
import { loadBalancerOf } from './parts';
import { arbitraryServiceDefinition } from '../testUtils/intent/arbitraryIntent';

describe('the deployments of a service', () => {
  it('are one for each environment, with its own domains and network in place', () => {
    fc.assert(
      fc.property(arbitraryServiceDefinition(), definition => {
        const deployments = deploymentsOf(definition);
        expect(deployments.map(({ environment }) => environment)).toEqual(
          definition.environments,
        );
        for (const { service, network, environment } of deployments) {
          expect(service).toBe(definition.name);
          expect(network.vpc).toEqual(
            environment.vpc ?? definition.network.vpc,
          );
          expect(loadBalancerOf(network)?.domains).toEqual(
            environment.domains ?? loadBalancerOf(definition.network)?.domains,
          );
          expect(network.auth).toEqual(definition.network.auth);
          expect(network.egress).toEqual(definition.network.egress);
        }
      }),
    );
  });

  it('leave the definition as it was', () => {
    fc.assert(
      fc.property(arbitraryServiceDefinition(), definition => {
        const before = structuredClone(definition);
        deploymentsOf(definition);
        expect(definition).toEqual(before);
      }),
    );
  });
});
