import { NetworkIntentInput } from 'backstage-plugin-cloud-run-common';
import { arbitraryServiceDefinition } from 'backstage-plugin-cloud-run-common/testUtils';
import fc from 'fast-check';
import { readAnswers } from './answers';
import { fromDraft } from './fromDraft';
import { initialDraft } from './NetworkDraft';
import { withStandIns } from './standIns';

const closed = fromDraft(initialDraft);
const production = {
  name: 'production',
  project: 'shop-prod',
  region: 'asia-northeast1',
};

describe('withStandIns', () => {
  it('is the service itself when nothing is missing', () => {
    fc.assert(
      fc.property(arbitraryServiceDefinition(), definition => {
        const { runtime } = definition;
        const { definition: completed, standIns } = withStandIns(
          readAnswers({
            ...definition,
            runtime: runtime.kind,
            image: runtime.kind === 'image' ? runtime.image : undefined,
          }),
          definition.network,
        );
        expect(standIns).toEqual([]);
        expect(completed).toEqual(definition);
      }),
      { numRuns: 50 },
    );
  });

  it('says what it put in the place of what is missing', () => {
    const network: NetworkIntentInput = {
      ingress: {
        setting: 'internal-and-cloud-load-balancing',
        loadBalancer: { type: 'global-external', domains: [] },
      },
      auth: { method: 'iap', accessors: [] },
      egress: {
        path: 'connector',
        traffic: { setting: 'private-ranges-only' },
        connector: { subnet: { kind: 'existing', name: '' } },
      },
      vpc: { kind: 'shared', hostProject: '', network: '', subnetwork: '' },
    };
    const { definition, standIns } = withStandIns(readAnswers({}), network);
    expect(definition?.name).toBe('my-service');
    expect(standIns).toEqual([
      'name',
      'domains',
      'accessors',
      'network',
      'connectorSubnet',
      'environments',
      'project',
      'region',
    ]);
  });

  it('uses another name while the one given cannot be used', () => {
    const { definition, standIns } = withStandIns(
      readAnswers({ name: 'My shop', environments: [production] }),
      closed,
    );
    expect(definition?.name).toBe('my-service');
    expect(standIns).toEqual(['name']);
  });

  it('gives each environment a domain while they share one', () => {
    const { definition, standIns } = withStandIns(
      readAnswers({
        name: 'shop',
        environments: [
          production,
          { ...production, name: 'staging', project: 'shop-staging' },
        ],
      }),
      {
        ...closed,
        ingress: {
          setting: 'internal-and-cloud-load-balancing',
          loadBalancer: {
            type: 'global-external',
            domains: ['shop.example.com'],
          },
        },
      },
    );
    expect(definition?.environments[1].domains).toEqual([
      'environment-2.example.com',
    ]);
    expect(standIns).toEqual(['domains']);
  });

  it('is undefined while an answer is wrong', () => {
    const { definition } = withStandIns(
      readAnswers({ name: 'shop', environments: [production] }),
      { ...closed, auth: { method: 'iam', invokers: ['somebody'] } },
    );
    expect(definition).toBeUndefined();
  });
});
